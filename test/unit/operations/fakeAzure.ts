import type { AzureWriter, Settlement, Submission } from '../../../src/azure/ports';
import type { Clock } from '../../../src/base/clock';
import { AzureError } from '../../../src/domain/errors/failure';
import type { Failure, FailureReason } from '../../../src/domain/errors/failure';
import type { ReplicationStatus } from '../../../src/domain/version/imageVersion';
import type { Change } from '../../../src/domain/plan/plan';
import { nameOf } from '../../../src/domain/id/resourceId';
import type { ReplicationWatch } from '../../../src/operations/ports';

export function refusal(reason: FailureReason, more: Partial<Failure> = {}): AzureError {
  return new AzureError({ reason, code: `Code-${reason}`, message: `Azure says ${reason}`, status: 500, ...more });
}

const completed: ReplicationStatus = {
  aggregatedState: 'Completed',
  regions: [{ region: 'westeurope', state: 'Completed', progress: 100, details: '' }],
};

/** An Azure that remembers what it accepted, and does with each change what a test says. */
export class FakeAzure implements AzureWriter, ReplicationWatch {
  /** `createGallery g`, once for each time Azure accepted it. */
  readonly accepted: string[] = [];
  /** Requests that came, accepted or not. */
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
  /** Throws to lose the answer to a request that Azure has accepted. */
  after: (change: Change, times: number) => void = () => undefined;
  onPoll: (change: Change, times: number) => void = () => undefined;
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

  async resume(change: Change, state: string): Promise<Submission> {
    if (state !== `signed url of ${change.target}`) throw refusal('notFound');
    return this.submission(change);
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
        this.onPoll(change, this.polls);
        return (this.finishesAt.get(change.target) ?? 0) <= this.clock.now();
      },
    };
  }
}

export function labelOf(change: Change): string {
  return `${change.kind} ${nameOf(change.target)}`;
}
