import { parseDate } from '../domain/date';
import { readinessOf } from '../domain/version/readiness';
import type { ImageVersion } from '../domain/version/imageVersion';
import { hasEnded } from './atRest';
import { emptyHistory, type LogEntry, type RegionHistory, type VersionHistory } from './history';
import { observeRegion, type Happening, type Look } from './observeRegion';
import { targetsOf } from './watchedTargets';

const keptEntries = 200;

/** What `version`, read at `now`, adds to what was seen of it before. */
export function observe(before: VersionHistory, version: ImageVersion, now: number): VersionHistory {
  const known = before.publishedDate === version.publishedDate ? before : emptyHistory;
  const targets = targetsOf(version);
  const builtSince = version.provisioningState === 'Creating' ? parseDate(version.publishedDate) : undefined;
  const onUpdate = { now, seenAt: known.seenAt, builtSince };

  const happenings: Happening[] = [];
  const regions = targets.map(target => {
    const earlier = known.regions.find(region => region.region === target.key);
    const seen = observeRegion(earlier, target.replication, target.key, onUpdate);
    happenings.push(...seen.happenings);
    return seen.region;
  });
  const settled = hasEnded(version);
  happenings.push(...milestones(known, regions, readinessOf(version).progress));
  return {
    ...(version.publishedDate !== undefined && { publishedDate: version.publishedDate }),
    ...span(known, settled, onUpdate),
    seenAt: now,
    regions,
    log: append(known.log, happenings, now),
  };
}

/** The present round of replication: a retry or an added region begins a new one. */
function span(known: VersionHistory, settled: boolean, { now, seenAt, builtSince }: Look) {
  const running = known.startedAt !== undefined && known.finishedAt === undefined;
  if (!settled) return { startedAt: running ? known.startedAt : (builtSince ?? now) };
  if (seenAt === undefined) return {};
  return { startedAt: known.startedAt, finishedAt: running ? now : known.finishedAt };
}

/** What holds for the version as a whole; nothing on the first look, which only finds what was so before. */
function milestones(known: VersionHistory, regions: readonly RegionHistory[], percent: number): readonly Happening[] {
  if (known.seenAt === undefined || regions.length === 0) return [];
  const ready = regions.every(region => region.state === 'Completed');
  const wasReady = known.regions.length > 0 && known.regions.every(region => region.state === 'Completed');
  if (ready) return wasReady ? [] : [{ kind: 'ready' }];
  const quarter = Math.floor(percent / 25) * 25;
  const earlier = Math.min(...regions.map(region => beforeNow(known, region.region)));
  return quarter > 0 && quarter < 100 && earlier < quarter ? [{ kind: 'quarter', percent: quarter }] : [];
}

function beforeNow(known: VersionHistory, region: string): number {
  const earlier = known.regions.find(each => each.region === region);
  return earlier?.state === 'Completed' ? 100 : (earlier?.samples.at(-1)?.percent ?? 0);
}

function append(log: readonly LogEntry[], happenings: readonly Happening[], now: number): LogEntry[] {
  const first = (log.at(-1)?.id ?? 0) + 1;
  const added = happenings.map((happening, index) => ({ ...happening, id: first + index, at: happening.at ?? now }));
  return [...log, ...added].slice(-keptEntries);
}
