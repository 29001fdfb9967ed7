import { apiVersionOf } from '../../arm/apiVersions';
import { targetRegionBody } from '../../arm/versionBody';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { ChangeOf, VersionDelta } from '../../domain/plan/plan';
import { regionKey, sameRegion } from '../../domain/region/region';
import { azCommand, type Option } from './azCommand';
import { galleryOptions, azScopeOf } from './azScope';
import { azRest } from './azRest';

/** A difference is merged into what Azure has when the script runs: `az` reads, alters and writes in one command. */
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

/** Older versions of `az` do not know this. */
function blockCommands(target: string, { blockDeletionBeforeEndOfLife }: VersionDelta): string[] {
  if (blockDeletionBeforeEndOfLife === undefined) return [];
  const body = { properties: { safetyProfile: { blockDeletionBeforeEndOfLife }, storageProfile: {} } };
  return azRest({ method: 'PATCH', path: target, apiVersion: apiVersionOf('Microsoft.Compute/galleries') ?? '', body });
}

/** `az` alters regions by their places in the list. */
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

/** A region that is there already gets its replicas and its flag; another one is added. */
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

/** After what is altered by its place; last first, so that none shifts before its turn. */
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

/** `--add` reads `name=value` as texts alone; what has parts of its own is said as JSON. */
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
