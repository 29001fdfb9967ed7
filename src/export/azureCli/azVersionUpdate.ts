import { apiVersionOf } from '../../arm/apiVersions';
import { targetRegionBody } from '../../arm/versionBody';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { ChangeOf, VersionDelta } from '../../domain/plan/plan';
import { regionKey, sameRegion } from '../../domain/region/region';
import { azCommand, type Option } from './azCommand';
import { galleryOptions, azScopeOf } from './azScope';
import { azRest } from './azRest';

/** Merges the delta into the current version when the script runs, as one read-modify-write by `az`. */
export function azVersionUpdate({ target, spec }: ChangeOf<'updateVersion'>): string[] {
  const scope = galleryOptions(azScopeOf(target));
  const { addRegions: added = [], removeRegions: removed = [], seenRegions: seen } = spec;
  const newRegions = added.filter(region => seen && !seen.some(name => sameRegion(name, region.name)));
  const possiblyExisting = added.filter(region => !newRegions.includes(region));
  const options = [...flags(spec), ...newRegions.map(addition)];
  const block = blockCommands(target, spec);
  if (removed.length + possiblyExisting.length > 0) {
    return [
      ...readRegionIndices(scope),
      ...possiblyExisting.flatMap(updateOrAdd),
      ...(removed.length > 0 ? removal(removed) : []),
      azCommand(
        'sig image-version update',
        ...scope,
        removed.length > 0 ? ['allow-replicated-location-deletion', true] : undefined,
        ...options,
        ['output', 'none'],
      ) + ' \\\n  ${changes[@]+"${changes[@]}"} ${additions[@]+"${additions[@]}"}',
      ...block,
    ];
  }
  if (options.length === 0) return block;
  return [azCommand('sig image-version update', ...scope, ...options, ['output', 'none']), ...block];
}

function flags({ excludeFromLatest, endOfLifeDate }: VersionDelta): readonly Option[] {
  return [
    ...(excludeFromLatest === undefined ? [] : [set('publishingProfile.excludeFromLatest', excludeFromLatest)]),
    ...(endOfLifeDate === undefined ? [] : [set('publishingProfile.endOfLifeDate', endOfLifeDate)]),
  ];
}

/** Not supported by older versions of `az`. */
function blockCommands(target: string, { blockDeletionBeforeEndOfLife }: VersionDelta): string[] {
  if (blockDeletionBeforeEndOfLife === undefined) return [];
  const body = { properties: { safetyProfile: { blockDeletionBeforeEndOfLife }, storageProfile: {} } };
  return azRest({ method: 'PATCH', path: target, apiVersion: apiVersionOf('Microsoft.Compute/galleries') ?? '', body });
}

/** `az` addresses regions by their index in the list. */
function readRegionIndices(scope: readonly Option[]): string[] {
  const list = azCommand(
    'sig image-version show',
    ...scope,
    ['query', 'publishingProfile.targetRegions[].name'],
    ['output', 'tsv'],
  );
  return [
    `regions=$(${list})`,
    "places() { tr -d ' \\r' <<<\"$regions\" | tr '[:upper:]' '[:lower:]' | grep -nxE \"$1\" | cut -d: -f1 | sort -rn; }",
    'changes=() additions=()',
  ];
}

/** Updates the replicas and flag of an existing region, or adds the region. */
function updateOrAdd(region: TargetRegion): string[] {
  const { replicaCount, excludeFromLatest } = region;
  const path = 'publishingProfile.targetRegions[$((place - 1))]';
  const settings = [
    `--set "${path}.regionalReplicaCount=${replicaCount}"`,
    ...(excludeFromLatest === undefined ? [] : [`--set "${path}.excludeFromLatest=${String(excludeFromLatest)}"`]),
  ];
  const added = azCommand('', addition(region))
    .replace(/^az /, '')
    .replace(/ *\\\n */g, '');
  return [
    `place=$(places ${keyOf(region.name)} || true)`,
    `if [ -n "$place" ]; then changes+=(${settings.join(' ')}); else additions+=(${added}); fi`,
  ];
}

/** Runs after the updates by index. Removes in descending order, so that no index shifts. */
function removal(removed: readonly string[]): string[] {
  return [
    `for place in $(places '${removed.map(keyOf).join('|')}' || true); do`,
    '  changes+=(--remove publishingProfile.targetRegions "$((place - 1))")',
    'done',
  ];
}

function keyOf(region: string): string {
  return regionKey(region).replace(/[^a-z0-9]/g, '');
}

/** `--add` only supports strings in `name=value` pairs. A nested value requires JSON. */
function addition(region: TargetRegion): Option {
  const { name, replicaCount, storageAccountType, excludeFromLatest, encryption } = region;
  if (encryption !== undefined) {
    return ['add', 'publishingProfile.targetRegions', JSON.stringify(targetRegionBody(region))];
  }
  return [
    'add',
    'publishingProfile.targetRegions',
    `name=${name}`,
    `regionalReplicaCount=${replicaCount}`,
    `storageAccountType=${storageAccountType}`,
    excludeFromLatest === undefined ? undefined : `excludeFromLatest=${String(excludeFromLatest)}`,
  ];
}

function set(path: string, value: unknown): Option {
  return ['set', `${path}=${JSON.stringify(value)}`];
}
