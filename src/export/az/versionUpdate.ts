import type { TargetRegion } from '../../domain/model/version';
import type { ChangeOf } from '../../domain/plan';
import { regionKey } from '../../domain/region';
import { azCommand, type Option } from './command';
import { galleryOptions, placeOf } from './place';

/** A difference is merged into what Azure has when the script runs: `az` reads, alters and writes in one command. */
export function azVersionUpdate({ target, shall }: ChangeOf<'updateVersion'>): string[] {
  const place = galleryOptions(placeOf(target));
  const removed = shall.removeRegions ?? [];
  const update = azCommand(
    'sig image-version update',
    ...place,
    ...(shall.addRegions ?? []).map(addition),
    ...(shall.excludeFromLatest === undefined
      ? []
      : [set('publishingProfile.excludeFromLatest', shall.excludeFromLatest)]),
    ...(shall.endOfLifeDate === undefined ? [] : [set('publishingProfile.endOfLifeDate', shall.endOfLifeDate)]),
    ['output', 'none'],
  );
  if (removed.length === 0) return [update];
  return [
    ...findRegions(place, removed),
    `${update} \\\n  --allow-replicated-location-deletion true \\\n  \${removed[@]+"\${removed[@]}"}`,
  ];
}

/** `az` removes by position: the positions are looked up, last first, so that none shifts before its turn. */
function findRegions(place: readonly Option[], removed: readonly string[]): string[] {
  const list = azCommand(
    'sig image-version show',
    ...place,
    ['query', 'publishingProfile.targetRegions[].name'],
    ['output', 'tsv'],
  );
  const pattern = removed.map(name => regionKey(name).replace(/[^a-z0-9]/g, '')).join('|');
  return [
    `regions=$(${list})`,
    'removed=()',
    `for line in $(tr -d ' \\r' <<<"$regions" | tr '[:upper:]' '[:lower:]' | grep -nxE '${pattern}' | cut -d: -f1 | sort -rn); do`,
    '  removed+=(--remove publishingProfile.targetRegions "$((line - 1))")',
    'done',
  ];
}

function addition(region: TargetRegion): Option {
  const { name, replicaCount, storageAccountType, excludeFromLatest, encryption } = region;
  return [
    'add',
    'publishingProfile.targetRegions',
    `name=${name}`,
    `regionalReplicaCount=${replicaCount}`,
    `storageAccountType=${storageAccountType}`,
    excludeFromLatest === undefined ? undefined : `excludeFromLatest=${String(excludeFromLatest)}`,
    encryption === undefined ? undefined : `encryption=${JSON.stringify(encryption)}`,
  ];
}

function set(path: string, value: unknown): Option {
  return ['set', `${path}=${JSON.stringify(value)}`];
}
