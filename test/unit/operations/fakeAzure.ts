import type { AzureWriter, Settlement, Submission } from '../../../src/azure/ports';
import type { Clock } from '../../../src/base/clock';
import { AzureError, type Failure, type FailureReason } from '../../../src/domain/errors/failure';
import { nameOf } from '../../../src/domain/id/resourceId';
import type { KnownErrors } from '../../../src/domain/labs/labError';
import type { Change } from '../../../src/domain/plan/plan';
import type { ReplicationStatus } from '../../../src/domain/version/imageVersion';
import type { ReplicationWatch } from '../../../src/operations/ports';

export function refusal(reason: FailureReason, more: Partial<Failure> = {}): AzureError {
  return new AzureError({ reason, code: `Code-${reason}`, message: `Azure says ${reason}`, status: 500, ...more });
}

const completed: ReplicationStatus = {
  aggregatedState: 'Completed',
  regions: [{ region: 'westeurope', state: 'Completed', progress: 100, details: '' }],
};

/** An Azure that records what it accepts and treats each change as a test specifies. */
export class FakeAzure implements AzureWriter, ReplicationWatch {
  /** Such as `createGallery g`, once for each time Azure accepted the change. */
  readonly accepted: string[] = [];
  /** All requests received, accepted or not. */
  readonly asked: string[] = [];
  readonly finishesAt = new Map<string, number>();
  readonly replication = new Map<string, ReplicationStatus>();
  mostAtOnce = 0;
  workMs = 5_000;
  retryAfterMs: number | undefined;
  polls = 0;
  settled = 0;
  /** Throws to refuse a request before Azure has done anything. */
  before: (change: Change, times: number) => void = () => undefined;
  /** Throws to lose the response to a request that Azure has accepted. */
  after: (change: Change, times: number) => void = () => undefined;
  /** Returns what Azure says of the change, if not by itself; throws where it can't be asked. */
  onPoll: (change: Change, times: number) => Settlement | undefined = () => undefined;
  /** What a change's resources show before it is sent. */
  errors: KnownErrors | undefined;
  onSettle: (change: Change, times: number) => Settlement | undefined = () => undefined;
  untilReplicationEnds: ReplicationWatch['untilReplicationEnds'];

  constructor(private readonly clock: Clock) {
    this.untilReplicationEnds = async id => this.replication.get(nameOf(id)) ?? completed;
  }

  async submit(change: Change): Promise<Submission> {
    const label = labelOf(change);
    this.asked.push(label);
    const times = this.asked.filter(one => one === label).length;
    this.before(change, times);
    this.accepted.push(label);
    this.finishesAt.set(change.target, this.clock.now() + this.workMs);
    const busy = [...this.finishesAt.values()].filter(time => time > this.clock.now()).length;
    this.mostAtOnce = Math.max(this.mostAtOnce, busy);
    this.after(change, times);
    return this.submission(change);
  }

  async errorsBefore(): Promise<KnownErrors | undefined> {
    return this.errors;
  }

  async resume(change: Change, state: string): Promise<Submission> {
    const submission = this.submission(change);
    // A poll URL that Azure has forgotten leaves the resource to ask.
    return state === submission.state ? submission : { ...submission, poll: () => this.settle(change) };
  }

  async settle(change: Change): Promise<Settlement> {
    this.settled += 1;
    const said = this.onSettle(change, this.settled);
    if (said) return said;
    const finishesAt = this.finishesAt.get(change.target);
    if (finishesAt === undefined) return { state: 'absent' };
    return { state: finishesAt > this.clock.now() ? 'inProgress' : 'done' };
  }

  private submission(change: Change): Submission {
    return {
      state: `signed url of ${change.target}`,
      retryAfterMs: this.retryAfterMs,
      poll: async () => {
        this.polls += 1;
        const said = this.onPoll(change, this.polls);
        return said ?? { state: (this.finishesAt.get(change.target) ?? 0) <= this.clock.now() ? 'done' : 'inProgress' };
      },
    };
  }
}

export function labelOf(change: Change): string {
  return `${change.kind} ${nameOf(change.target)}`;
}
