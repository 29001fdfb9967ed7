import type { RegionReplication } from '../domain/version/imageVersion';
import type { LogEntry, RegionHistory } from './history';
import { keptSamples } from './rate';

/**
 * A region that shows no new percentage for this long, in Azure's time, counts as stuck. Azure's documentation says to wait
 * up to six hours for large images: 3.6 minutes a percent at the slowest. Half an hour is eight times that.
 */
const stuckAfterMs = 30 * 60_000;

/** After a longer pause between two looks, what happened in it is told as a span and not as a moment. */
const unwatchedAfterMs = 10 * 60_000;

/** An entry of the log to be; it happened now where it does not say when. */
export type Happening = Omit<LogEntry, 'id' | 'at'> & { readonly at?: number };

export interface Look {
  readonly now: number;
  /** When somebody looked before. */
  readonly seenAt: number | undefined;
  /** Since when Azure has been building the version, where it still is. */
  readonly builtSince: number | undefined;
}

export interface Seen {
  readonly region: RegionHistory;
  readonly happenings: readonly Happening[];
}

/** What is seen of a region now, after what was seen of it before. */
export function observeRegion(
  before: RegionHistory | undefined,
  replication: RegionReplication,
  key: string,
  onUpdate: Look,
): Seen {
  const { state } = replication;
  if (!before) return firstLook(replication, key, onUpdate);
  if (state === before.state) return state === 'Replicating' ? goOn(before, replication, onUpdate) : quiet(before);
  if (isOver(state)) return finish(before, replication, onUpdate);
  if (state === 'Replicating')
    return start(key, replication, pauseOf(onUpdate) ? undefined : onUpdate.now, onUpdate.now);
  return quiet({ region: key, state, samples: [], stuck: false });
}

function firstLook(replication: RegionReplication, key: string, { now, builtSince }: Look): Seen {
  const { state } = replication;
  return state === 'Replicating'
    ? start(key, replication, builtSince, now)
    : quiet({ region: key, state, samples: [], stuck: false });
}

function start(key: string, replication: RegionReplication, beganAt: number | undefined, now: number): Seen {
  const samples = [{ at: now, percent: replication.progress }];
  const region: RegionHistory = { region: key, state: 'Replicating', samples, stuck: false };
  if (beganAt === undefined) return quiet(region);
  return { region: { ...region, beganAt }, happenings: [{ kind: 'began', region: key, at: beganAt }] };
}

function goOn(before: RegionHistory, replication: RegionReplication, { now }: Look): Seen {
  const percent = replication.progress;
  const last = before.samples.at(-1);
  if (last?.percent === percent) {
    if (before.stuck || now - last.at < stuckAfterMs) return quiet(before);
    return { region: { ...before, stuck: true }, happenings: [{ kind: 'stuck', region: before.region, percent }] };
  }
  const fellBack = percent < (last?.percent ?? 0);
  const samples = [...(fellBack ? [] : before.samples), { at: now, percent }].slice(-keptSamples);
  return {
    region: { ...before, samples, stuck: false },
    happenings: before.stuck ? [{ kind: 'moving', region: before.region, percent }] : [],
  };
}

function finish(before: RegionHistory, { state, details }: RegionReplication, onUpdate: Look): Seen {
  const pause = pauseOf(onUpdate);
  const again = isOver(before.state);
  const beganAt = again
    ? undefined
    : (before.beganAt ?? (before.state === 'Unknown' && !pause ? onUpdate.seenAt : undefined));
  return {
    region: {
      region: before.region,
      state,
      samples: before.samples,
      stuck: false,
      ...(beganAt !== undefined && { beganAt }),
      finishedAt: onUpdate.now,
      ...(pause && { finishedAfter: pause.since }),
    },
    happenings: [
      state === 'Failed'
        ? { kind: 'failed', region: before.region, details }
        : { kind: 'completed', region: before.region },
    ],
  };
}

function isOver(state: RegionHistory['state']): boolean {
  return state === 'Completed' || state === 'Failed';
}

function pauseOf({ now, seenAt }: Look): { readonly since: number } | undefined {
  return seenAt !== undefined && now - seenAt > unwatchedAfterMs ? { since: seenAt } : undefined;
}

function quiet(region: RegionHistory): Seen {
  return { region, happenings: [] };
}
