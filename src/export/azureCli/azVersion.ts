import type { ChangeOf, VersionSpec } from '../../domain/plan/plan';
import type { SourceSpec } from '../../domain/plan/sourceSpec';
import { isListedType } from '../../domain/region/storageTypeName';
import type { TargetRegion } from '../../domain/version/imageVersion';
import { Expression } from '../expression';
import { hasOtherMembers } from '../hasOtherMembers';
import { hasPlainRegions } from '../hasPlainRegions';
import { azCommand, takesAsText, type Option } from './azCommand';
import { azRestChange } from './azRestChange';
import { galleryOptions, azScopeOf } from './azScope';
import { supportsTags, tagsOption } from './tagOptions';

export interface VersionOptions {
  /** Doesn't wait for completion. `azVersionWait` does. */
  readonly noWait: boolean;
}

export function azVersion(change: ChangeOf<'createVersion'>, { noWait }: VersionOptions): string[] {
  const { target, spec } = change;
  const source = sourceOptions(spec.source);
  const options: readonly (Option | undefined)[] = [
    ...galleryOptions(azScopeOf(target)),
    ['location', spec.location],
    ...(source ?? []),
    ['target-regions', ...spec.targetRegions.map(regionArgument)],
    ['storage-account-type', spec.storageAccountType],
    ['exclude-from-latest', spec.excludeFromLatest],
    ['end-of-life-date', spec.endOfLifeDate],
    ['replication-mode', spec.replicationMode],
    ['allow-replicated-location-deletion', spec.allowDeletionOfReplicatedLocations ?? false],
    tagsOption(spec.tags),
    noWait ? ['no-wait'] : undefined,
    ['output', 'none'],
  ];
  return source && isSupported(spec) && takesAsText(options)
    ? [azCommand('sig image-version create', ...options)]
    : azRestChange(change, foreignToken(spec));
}

/** Waits until Azure has created the version. Its regions may still be replicating then. */
export function azVersionWait(id: string): string {
  return azCommand('sig image-version wait', ...galleryOptions(azScopeOf(id)), ['created'], ['timeout', 86_400]);
}

/** Shows the replication status of each region. */
export function azReplication(id: string): string {
  return azCommand(
    'sig image-version show',
    ...galleryOptions(azScopeOf(id)),
    ['expand', 'ReplicationStatus'],
    ['query', 'replicationStatus.summary[].{Region:region, State:state, Progress:progress, Details:details}'],
    ['output', 'table'],
  );
}

/** After a replica count, `az` only accepts the storage type in lower case. */
function regionArgument({ name, replicaCount, storageAccountType }: TargetRegion): string {
  return `${name}=${replicaCount}=${storageAccountType.toLowerCase()}`;
}

/**
 * Undefined if az 2.45 has no option: it uses an older form for machines and blobs, and doesn't support community
 * images.
 */
function sourceOptions(source: SourceSpec): readonly Option[] | undefined {
  switch (source.kind) {
    case 'managedImage':
      return [['managed-image', source.id]];
    case 'version':
      return [['image-version', source.id]];
    case 'disks': {
      const { osDisk, dataDisks } = source;
      const ids = dataDisks.map(disk => ('id' in disk ? disk.id : undefined));
      if (!('id' in osDisk) || ids.includes(undefined)) return undefined;
      return [
        ['os-snapshot', osDisk.id],
        ...(ids.length > 0
          ? ([
              ['data-snapshots', ...ids],
              ['data-snapshot-luns', ...dataDisks.map(disk => disk.lun)],
            ] as const)
          : []),
      ];
    }
    case 'virtualMachine':
    case 'communityImage':
      return undefined;
  }
}

function isSupported(spec: VersionSpec): boolean {
  const types = [spec.storageAccountType, ...spec.targetRegions.map(one => one.storageAccountType)];
  const known = spec.blockDeletionBeforeEndOfLife === undefined && spec.sourceTenantId === undefined;
  return (
    hasPlainRegions(spec) && known && !hasOtherMembers(spec) && types.every(isListedType) && supportsTags(spec.tags)
  );
}

/** The auxiliary token for the source's tenant, requested when the script runs. */
function foreignToken({ sourceTenantId }: VersionSpec): readonly Option[] {
  if (sourceTenantId === undefined) return [];
  const token = azCommand(
    'account get-access-token',
    ['tenant', sourceTenantId],
    ['query', 'accessToken'],
    ['output', 'tsv'],
  ).replaceAll(' \\\n ', '');
  return [['headers', new Expression(`"x-ms-authorization-auxiliary=Bearer $(${token})"`)]];
}
