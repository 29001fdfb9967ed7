import { parentId, parseResourceId } from '../id/resourceId';
import type { DiskSourceSpec, SourceSpec } from '../plan/sourceSpec';
import { encryptionSetIds } from '../region/encryption';
import type { TargetRegion } from '../version/imageVersion';
import type { Right } from './right';

/**
 * Azure checks linked access on the source of a version: read on an image, write on anything it takes a snapshot of.
 */
export function sourceRights(source: SourceSpec): readonly Right[] {
  switch (source.kind) {
    case 'managedImage':
      return [{ action: 'Microsoft.Compute/images/read', scope: source.id }];
    case 'virtualMachine':
      return [{ action: 'Microsoft.Compute/virtualMachines/write', scope: source.id }];
    case 'version':
      return readVersion(source.id);
    case 'communityImage':
      return [];
    case 'disks':
      return [source.osDisk, ...source.dataDisks].flatMap(diskRights);
  }
}

export function encryptionRights(regions: readonly TargetRegion[] = []): readonly Right[] {
  return readSets(regions.flatMap(({ encryption }) => encryptionSetIds(encryption)));
}

/** Azure checks linked access on every disk encryption set in a request, even one that a region already has. */
export function readSets(ids: readonly string[] = []): readonly Right[] {
  return ids
    .filter(id => parseResourceId(id) !== undefined)
    .map(scope => ({ action: 'Microsoft.Compute/diskEncryptionSets/read', scope }));
}

/** Nothing for images shared by others, where the user's roles don't apply. */
function readVersion(id: string): readonly Right[] {
  const scope = parseResourceId(id) && parentId(id);
  return scope === undefined ? [] : [{ action: 'Microsoft.Compute/galleries/images/versions/read', scope }];
}

function diskRights(disk: DiskSourceSpec): readonly Right[] {
  if ('uri' in disk) {
    return [{ action: 'Microsoft.Storage/storageAccounts/listKeys/action', scope: disk.storageAccountId }];
  }
  const type = parseResourceId(disk.id)?.type;
  return type === undefined ? [] : [{ action: `${type}/write`, scope: disk.id }];
}
