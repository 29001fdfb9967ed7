import type { TargetRegion } from '../../domain/model/version';
import type { ChangeOf, VersionSpec } from '../../domain/plan';
import { azCommand } from './command';
import { galleryOptions, placeOf } from './place';
import { azRest } from './rest';
import { canSayTags, tagsOption } from './tags';

export interface VersionOptions {
  /** Goes on to the next command while Azure works; `azVersionWait` then waits. */
  readonly noWait: boolean;
}

export function azVersion({ target, shall }: ChangeOf<'createVersion'>, { noWait }: VersionOptions): string[] {
  if (!canSay(shall)) return azRest(target, bodyOf(shall));
  return [
    azCommand(
      'sig image-version create',
      ...galleryOptions(placeOf(target)),
      ['location', shall.location],
      ['managed-image', shall.source.id],
      ['target-regions', ...shall.targetRegions.map(regionArgument)],
      ['storage-account-type', shall.storageAccountType],
      ['exclude-from-latest', shall.excludeFromLatest],
      ['end-of-life-date', shall.endOfLifeDate],
      ['allow-replicated-location-deletion', false],
      tagsOption(shall.tags),
      noWait ? ['no-wait'] : undefined,
      ['output', 'none'],
    ),
  ];
}

/** Until Azure has made the version; its regions may still be filling up then. */
export function azVersionWait(id: string): string {
  return azCommand('sig image-version wait', ...galleryOptions(placeOf(id)), ['created'], ['timeout', 86_400]);
}

/** How far each region is. */
export function azReplication(id: string): string {
  return azCommand(
    'sig image-version show',
    ...galleryOptions(placeOf(id)),
    ['expand', 'ReplicationStatus'],
    ['query', 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}'],
    ['output', 'table'],
  );
}

/** `az` takes the storage type in lower case only, when it follows a count. */
function regionArgument({ name, replicaCount, storageAccountType }: TargetRegion): string {
  return `${name}=${replicaCount}=${storageAccountType.toLowerCase()}`;
}

function canSay(shall: VersionSpec): boolean {
  const types = [shall.storageAccountType, ...shall.targetRegions.map(one => one.storageAccountType)];
  const plain = shall.targetRegions.every(one => one.excludeFromLatest === undefined && one.encryption === undefined);
  return plain && !types.includes('PremiumV2_LRS') && canSayTags(shall.tags);
}

function bodyOf(shall: VersionSpec): unknown {
  const { location, tags, source, targetRegions, storageAccountType, excludeFromLatest, endOfLifeDate } = shall;
  return {
    location,
    tags,
    properties: {
      publishingProfile: {
        targetRegions: targetRegions.map(armRegion),
        storageAccountType,
        excludeFromLatest,
        endOfLifeDate,
      },
      safetyProfile: { allowDeletionOfReplicatedLocations: false },
      storageProfile: { source: { id: source.id } },
    },
  };
}

/** A target region in Azure's words. */
function armRegion({ replicaCount, ...same }: TargetRegion): unknown {
  return { ...same, regionalReplicaCount: replicaCount };
}
