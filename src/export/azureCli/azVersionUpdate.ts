import * as l10n from '@vscode/l10n';
import { apiVersionOf } from '../../arm/apiVersions';
import { targetRegionBody } from '../../arm/versionBody';
import { listText } from '../../base/listText';
import type { ChangeOf, VersionDelta } from '../../domain/plan/plan';
import { regionKey, sameRegion } from '../../domain/region/region';
import { memberNames, otherPart } from '../../domain/resource/otherMembers';
import type { TargetRegion } from '../../domain/version/imageVersion';
import { Expression } from '../expression';
import { hashComment } from '../hashComment';
import { shellQuote } from '../shellQuote';
import { azCommand, azJson, takesAsText, type Option } from './azCommand';
import { azRestWithBody } from './azRest';
import { galleryOptions, azScopeOf } from './azScope';

/** Merges the delta into the current version when the script runs, as one read-modify-write by `az`. */
export function azVersionUpdate(change: ChangeOf<'updateVersion'>): string[] {
  return [...lossComment(change), ...updateCommands(change)];
}

/** `az` writes the whole version as far as it knows it. */
function lossComment({ spec: { other, addRegions = [] } }: ChangeOf<'updateVersion'>): string[] {
  const names = [
    ...memberNames(otherPart(other, 'properties')),
    ...addRegions.flatMap(region => memberNames(region.other, `targetRegions[${region.name}]`)),
  ];
  if (names.length === 0) return [];
  const text = l10n.t(
    "'az sig image-version update' may drop what your version of the Azure CLI doesn't know: {0}. Another language, or running the plan, keeps it.",
    listText(names),
  );
  return [hashComment(text)];
}

function updateCommands({ target, spec }: ChangeOf<'updateVersion'>): string[] {
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

/**
 * Not supported by older versions of `az`. Azure takes the safety profile as a whole, so the other flags are sent along: one is
 * read when the script runs, the rest are those that `az` might not know.
 */
function blockCommands(target: string, { blockDeletionBeforeEndOfLife, other }: VersionDelta): string[] {
  if (blockDeletionBeforeEndOfLife === undefined) return [];
  const flag = 'allowDeletionOfReplicatedLocations';
  const show = azCommand(
    'sig image-version show',
    ...galleryOptions(azScopeOf(target)),
    ['query', `safetyProfile.${flag} == \`true\``],
    ['output', 'json'],
  );
  const safety = { ...otherPart(otherPart(other, 'properties'), 'safetyProfile'), blockDeletionBeforeEndOfLife };
  const before = `{"properties":{"storageProfile":{},"safetyProfile":${azJson(safety).slice(0, -1)},"${flag}":`;
  const apiVersion = apiVersionOf('Microsoft.Compute/galleries') ?? '';
  return [
    `allowed=$(${show})`,
    ...azRestWithBody(
      { method: 'PATCH', path: target, apiVersion },
      new Expression(`${shellQuote(before)}"$allowed"'}}}'`),
    ),
  ];
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
  const { name, replicaCount, storageAccountType, excludeFromLatest, encryption, other } = region;
  const option: Option = [
    'add',
    'publishingProfile.targetRegions',
    `name=${name}`,
    `regionalReplicaCount=${replicaCount}`,
    `storageAccountType=${storageAccountType}`,
    excludeFromLatest === undefined ? undefined : `excludeFromLatest=${String(excludeFromLatest)}`,
  ];
  return encryption === undefined && other === undefined && takesAsText([option])
    ? option
    : ['add', 'publishingProfile.targetRegions', azJson(targetRegionBody(region))];
}

function set(path: string, value: unknown): Option {
  return ['set', `${path}=${azJson(value)}`];
}
