import { parseDate } from '../base/date';
import type { ImageVersion } from '../domain/version/imageVersion';
import { readinessOf } from '../domain/version/readiness';
import { emptyHistory, type LogEntry, type RegionHistory, type VersionHistory } from './history';
import { hasEnded } from './isIdle';
import { observeRegion, type NewLogEntry, type Observation } from './observeRegion';
import { targetsOf } from './watchedTargets';

const maxLogEntries = 200;

/** The history extended by `version` as read at `now`. */
export function observe(before: VersionHistory, version: ImageVersion, now: number): VersionHistory {
  const known = before.publishedDate === version.publishedDate ? before : emptyHistory;
  const targets = targetsOf(version);
  const buildStartedAt = version.provisioningState === 'Creating' ? parseDate(version.publishedDate) : undefined;
  const observation = { now, seenAt: known.seenAt, buildStartedAt };

  const newEntries: NewLogEntry[] = [];
  const regions = targets.map(target => {
    const earlier = known.regions.find(region => region.region === target.key);
    const seen = observeRegion(earlier, target.replication, target.key, observation);
    newEntries.push(...seen.newEntries);
    return seen.region;
  });
  const ended = hasEnded(version);
  newEntries.push(...milestones(known, regions, leastProgress(version)));
  return {
    ...(version.publishedDate !== undefined && { publishedDate: version.publishedDate }),
    ...currentRun(known, ended, observation),
    seenAt: now,
    regions,
    log: append(known.log, newEntries, now),
  };
}

/** Start and end of the current run of replication. A retry or an added region starts a new one. */
function currentRun(known: VersionHistory, ended: boolean, { now, seenAt, buildStartedAt }: Observation) {
  const running = known.startedAt !== undefined && known.finishedAt === undefined;
  if (!ended) return { startedAt: running ? known.startedAt : (buildStartedAt ?? now) };
  if (seenAt === undefined) return {};
  return { startedAt: known.startedAt, finishedAt: running ? now : known.finishedAt };
}

/** Log entries about the version as a whole. None on the first observation, which has nothing to compare with. */
function milestones(known: VersionHistory, regions: readonly RegionHistory[], percent: number): readonly NewLogEntry[] {
  if (known.seenAt === undefined || regions.length === 0) return [];
  const ready = regions.every(region => region.state === 'Completed');
  const wasReady = known.regions.length > 0 && known.regions.every(region => region.state === 'Completed');
  if (ready) return wasReady ? [] : [{ kind: 'ready' }];
  const quarter = Math.floor(percent / 25) * 25;
  const earlier = Math.min(...regions.map(region => beforeNow(known, region.region)));
  return quarter > 0 && quarter < 100 && earlier < quarter ? [{ kind: 'quarter', percent: quarter }] : [];
}

/** Percent of the slowest region. */
function leastProgress(version: ImageVersion): number {
  return Math.min(...readinessOf(version).regions.map(({ progress }) => progress));
}

function beforeNow(known: VersionHistory, region: string): number {
  const earlier = known.regions.find(each => each.region === region);
  return earlier?.state === 'Completed' ? 100 : (earlier?.samples.at(-1)?.percent ?? 0);
}

function append(log: readonly LogEntry[], newEntries: readonly NewLogEntry[], now: number): LogEntry[] {
  const first = (log.at(-1)?.id ?? 0) + 1;
  const added = newEntries.map((entry, index) => ({ ...entry, id: first + index, at: entry.at ?? now }));
  return [...log, ...added].slice(-maxLogEntries);
}
