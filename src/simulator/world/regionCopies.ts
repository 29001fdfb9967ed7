import { takeFault } from '../fault/faultMatcher';
import { compact, hash, record, records, text, type Json } from '../http/json';
import { normalizeRegion, regionOf } from './regions';
import type { RegionCopy, StoredResource } from './storedResource';
import type { World } from './world';

const second = 1000;
const stalledDurationMs = 30 * 86_400 * second;
/** When a region is added to a finished version, the operation completes this long before the copy does. */
const doneBeforeLastCopy = 75 * second;

export interface CopyPlan {
  copies: RegionCopy[];
  /** Simulated duration of the operation in ms. */
  durationMs: number;
  error?: { code: string; message: string };
}

/** Copies of a new version: the home region first, then all others in parallel. Larger disks take longer. */
export function planCreate(
  world: World,
  id: string,
  home: string,
  targets: string[],
  sizeGb: number,
  now: number,
): CopyPlan {
  const homeCopy = copyOf(world, id, home, now + 30 * second, (378 + extraSeconds(sizeGb)) * second);
  const others = targets
    .filter(region => region !== home)
    .map(region => copyOf(world, id, region, homeCopy.to, remoteCopyMs(id, region, sizeGb)));
  const copies = [homeCopy, ...others];
  return { copies, durationMs: Math.max(...copies.map(copy => copy.to)) + 15 * second - now, ...failureOf(copies) };
}

/** Copies after an update of the target regions: completed ones stay, failed ones restart, removed ones are dropped. */
export function planUpdate(
  world: World,
  stored: StoredResource,
  targets: string[],
  sizeGb: number,
  replicasAdded: boolean,
  now: number,
): CopyPlan {
  const before = targetsOf(stored.properties);
  const kept = (stored.copies ?? []).filter(copy => targets.includes(copy.region) && !hasFailed(copy, now));
  const failed = (stored.copies ?? []).filter(copy => hasFailed(copy, now)).map(copy => copy.region);
  const started = targets
    .filter(region => !before.includes(region) || failed.includes(region))
    .map(region =>
      copyOf(world, stored.id, region, now + 30 * second, remoteCopyMs(stored.id, region, sizeGb) + 100 * second),
    );
  const copies = [...kept, ...started];
  if (started.length === 0) return { copies, durationMs: (replicasAdded ? 240 : 150) * second };
  const last = Math.max(...started.map(copy => copy.to));
  const failure = failureOf(started);
  return {
    copies,
    durationMs: Math.max(150 * second, last - now - (failure.error ? 0 : doneBeforeLastCopy)),
    ...failure,
  };
}

/**
 * Copies of a version of an application, profile or script: small, so that all regions are copied at once. Completed
 * ones stay.
 */
export function planOtherCopies(
  world: World,
  id: string,
  before: StoredResource | undefined,
  targets: readonly string[],
  now: number,
): CopyPlan {
  const known = before ? targetsOf(before.properties) : [];
  const kept = (before?.copies ?? []).filter(copy => targets.includes(copy.region) && !hasFailed(copy, now));
  const failed = (before?.copies ?? []).filter(copy => hasFailed(copy, now)).map(copy => copy.region);
  const started = targets
    .filter(region => !known.includes(region) || failed.includes(region))
    .map(region => copyOf(world, id, region, now + 30 * second, 300 * second));
  const durationMs = (started.length > 0 ? 360 : 180) * second;
  return { copies: [...kept, ...started], durationMs, ...failureOf(started) };
}

/** Copies that all fail soon because of the source. */
export function planFailed(targets: string[], error: { code: string; message: string }, now: number): CopyPlan {
  const failure = `Replication failed in this region due to '${error.message}'`;
  const copies = targets.map(region => ({ region, from: now + 30 * second, to: now + 60 * second, failure }));
  return { copies, durationMs: 75 * second, error };
}

/** The `replicationStatus` of a version at `now`. */
export function replicationStatus(version: StoredResource, now: number): Json {
  const summary = targetsIn(version.properties).map(target => {
    const region = text(target, 'name') ?? '';
    const copy = version.copies?.find(one => one.region === normalizeRegion(region));
    return { region, ...(copy ? stateOf(copy, now) : { state: 'Completed', details: '', progress: 100 }) };
  });
  const has = (state: string) => summary.some(one => one.state === state);
  const all = (state: string) => summary.every(one => one.state === state);
  const aggregatedState = has('Failed')
    ? 'Failed'
    : all('Completed')
      ? 'Completed'
      : all('Unknown')
        ? 'Unknown'
        : 'InProgress';
  return { aggregatedState, summary };
}

/** Whether the version can be used in a region (lower-case, without spaces). */
export function isReady(version: StoredResource, region: string, now: number): boolean {
  if (!targetsOf(version.properties).includes(region)) return false;
  const copy = version.copies?.find(one => one.region === region);
  return !copy || stateOf(copy, now).state === 'Completed';
}

/** Target region names, lower-case without spaces. */
export function targetsOf(properties: Json): string[] {
  return targetsIn(properties).map(target => normalizeRegion(text(target, 'name') ?? ''));
}

/** Versions of in-VM access control profiles have their regions directly among the properties. */
function targetsIn(properties: Json): Json[] {
  const targets = records(properties, 'publishingProfile', 'targetRegions');
  return targets.length > 0 ? targets : records(properties, 'targetLocations');
}

/** Total known disk size of a version in GB. */
export function sizeOf(properties: Json): number {
  const disks = [
    record(properties, 'storageProfile', 'osDiskImage'),
    ...records(properties, 'storageProfile', 'dataDiskImages'),
  ];
  return disks.reduce((sum, disk) => sum + (typeof disk['sizeInGB'] === 'number' ? disk['sizeInGB'] : 0), 0);
}

function stateOf(copy: RegionCopy, now: number): { state: string; details: string; progress: number } {
  if (now < copy.from) return { state: 'Unknown', details: '', progress: 0 };
  const share = Math.min(1, (now - copy.from) / Math.max(1, copy.to - copy.from));
  if (hasFailed(copy, now)) return { state: 'Failed', details: copy.failure ?? '', progress: 60 };
  if (copy.failure !== undefined) return { state: 'Replicating', details: '', progress: Math.floor(share * 60) };
  if (copy.stuckAt !== undefined) {
    const normal = (now - copy.from) / (400 * second);
    return { state: 'Replicating', details: '', progress: Math.min(copy.stuckAt, Math.floor(normal * 100)) };
  }
  if (share >= 1) return { state: 'Completed', details: '', progress: 100 };
  return { state: 'Replicating', details: '', progress: Math.min(99, Math.floor(share * 100)) };
}

function hasFailed(copy: RegionCopy, now: number): boolean {
  return copy.failure !== undefined && now >= copy.to;
}

function copyOf(world: World, id: string, region: string, from: number, durationMs: number): RegionCopy {
  const fault = takeFault(
    world,
    ['region'],
    one => normalizeRegion(one.region) === region && (one.id === undefined || new RegExp(one.id, 'i').test(id)),
  );
  if (!fault) return { region, from, to: from + durationMs };
  if (fault.stuckAt !== undefined) return { region, from, to: from + stalledDurationMs, stuckAt: fault.stuckAt };
  return { region, from, to: from + durationMs * 0.6, failure: fault.details ?? 'Failed with internal server error.' };
}

/** Additional seconds for disks beyond the 40 GB that were measured. */
function extraSeconds(sizeGb: number): number {
  return Math.max(0, sizeGb - 40) * 1.5;
}

function remoteCopyMs(id: string, region: string, sizeGb: number): number {
  const own = hash(`${id}|${region}`.toLowerCase()) % 120;
  return (300 + own + extraSeconds(sizeGb)) * second;
}

function failureOf(copies: RegionCopy[]): { error?: { code: string; message: string } } {
  const failed = copies.filter(copy => copy.failure !== undefined);
  if (failed.length === 0) return {};
  const details = failed.map(
    copy => `{region:${regionOf(copy.region)?.name ?? copy.region}, detail:${copy.failure ?? ''}}`,
  );
  const message = `Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '${details.join(', ')}'. If retry does not work, then please do an update by removing the failed regions and update again by adding them back.`;
  return compact({ error: { code: 'ReplicationJobsFailed', message } });
}
