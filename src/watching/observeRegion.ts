import type { RegionReplication } from '../domain/version/imageVersion';
import type { LogEntry, RegionHistory } from './history';
import { maxSamples } from './rate';

/**
 * A region whose percentage hasn't changed for this long, in Azure's time, counts as stuck. Azure's documentation says
 * to wait up to six hours for large images: 3.6 minutes per percent at the slowest. Half an hour is eight times that.
 */
const stuckAfterMs = 30 * 60_000;

/**
 * If two observations are further apart than this, a change between them is reported as a time span and not as a
 * moment.
 */
const unwatchedAfterMs = 10 * 60_000;

/** A log entry without an ID. It happened now unless it has a time. */
export type NewLogEntry = Omit<LogEntry, 'id' | 'at'> & { readonly at?: number };

export interface Observation {
  readonly now: number;
  /** When it was last observed. */
  readonly seenAt: number | undefined;
  /** When Azure started building the version, if it still is. */
  readonly buildStartedAt: number | undefined;
}

export interface RegionUpdate {
  readonly region: RegionHistory;
  readonly newEntries: readonly NewLogEntry[];
}

/** A region's history extended by its current status. */
export function observeRegion(
  before: RegionHistory | undefined,
  replication: RegionReplication,
  key: string,
  observation: Observation,
): RegionUpdate {
  const { state } = replication;
  if (!before) return firstObservation(replication, key, observation);
  if (state === before.state)
    return state === 'Replicating' ? continueReplicating(before, replication, observation) : withoutEntries(before);
  if (isOver(state)) return finish(before, replication, observation);
  if (state === 'Replicating')
    return start(key, replication, gapOf(observation) ? undefined : observation.now, observation.now);
  return withoutEntries({ region: key, state, samples: [], stuck: false });
}

function firstObservation(
  replication: RegionReplication,
  key: string,
  { now, buildStartedAt }: Observation,
): RegionUpdate {
  const { state } = replication;
  return state === 'Replicating'
    ? start(key, replication, buildStartedAt, now)
    : withoutEntries({ region: key, state, samples: [], stuck: false });
}

function start(key: string, replication: RegionReplication, beganAt: number | undefined, now: number): RegionUpdate {
  const samples = [{ at: now, percent: replication.progress }];
  const region: RegionHistory = { region: key, state: 'Replicating', samples, stuck: false };
  if (beganAt === undefined) return withoutEntries(region);
  return { region: { ...region, beganAt }, newEntries: [{ kind: 'began', region: key, at: beganAt }] };
}

function continueReplicating(
  before: RegionHistory,
  replication: RegionReplication,
  { now }: Observation,
): RegionUpdate {
  const percent = replication.progress;
  const last = before.samples.at(-1);
  if (last?.percent === percent) {
    if (before.stuck || now - last.at < stuckAfterMs) return withoutEntries(before);
    return { region: { ...before, stuck: true }, newEntries: [{ kind: 'stuck', region: before.region, percent }] };
  }
  const fellBack = percent < (last?.percent ?? 0);
  const samples = [...(fellBack ? [] : before.samples), { at: now, percent }].slice(-maxSamples);
  return {
    region: { ...before, samples, stuck: false },
    newEntries: before.stuck ? [{ kind: 'moving', region: before.region, percent }] : [],
  };
}

function finish(before: RegionHistory, { state, details }: RegionReplication, observation: Observation): RegionUpdate {
  const gap = gapOf(observation);
  const wasOver = isOver(before.state);
  const beganAt = wasOver
    ? undefined
    : (before.beganAt ?? (before.state === 'Unknown' && !gap ? observation.seenAt : undefined));
  return {
    region: {
      region: before.region,
      state,
      samples: before.samples,
      stuck: false,
      ...(beganAt !== undefined && { beganAt }),
      finishedAt: observation.now,
      ...(gap && { finishedAfter: gap.since }),
    },
    newEntries: [
      state === 'Failed'
        ? { kind: 'failed', region: before.region, details }
        : { kind: 'completed', region: before.region },
    ],
  };
}

function isOver(state: RegionHistory['state']): boolean {
  return state === 'Completed' || state === 'Failed';
}

function gapOf({ now, seenAt }: Observation): { readonly since: number } | undefined {
  return seenAt !== undefined && now - seenAt > unwatchedAfterMs ? { since: seenAt } : undefined;
}

function withoutEntries(region: RegionHistory): RegionUpdate {
  return { region, newEntries: [] };
}
