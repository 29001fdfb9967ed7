import { parseForeignId } from '../../domain/id/foreignId';
import { parseResourceId } from '../../domain/id/resourceId';
import type { VersionSource } from '../../domain/version/imageVersion';
import { list, object, text } from '../../arm/json';
import type { Json } from '../../arm/json';

/** A version's source, from its `storageProfile`: that of the whole version, or of its OS disk. */
export function readSource(storageProfile: Json): VersionSource | undefined {
  const whole = object(storageProfile['source']);
  const community = text(whole['communityGalleryImageId']);
  if (community !== undefined) return { kind: 'communityImage', id: community };
  const machine = text(whole['virtualMachineId']);
  if (machine !== undefined) return { kind: 'virtualMachine', id: machine };
  const id = text(whole['id']);
  if (id !== undefined) return { kind: kindOf(id), id };
  const disks = [storageProfile['osDiskImage'], ...list(storageProfile['dataDiskImages'])];
  return disks.map(disk => readDiskSource(object(object(disk)['source']))).find(source => source !== undefined);
}

function readDiskSource(source: Json): VersionSource | undefined {
  const uri = text(source['uri']);
  if (uri !== undefined) return { kind: 'blob', id: uri };
  const id = text(source['id']) ?? text(source['storageAccountId']);
  return id === undefined ? undefined : { kind: kindOf(id), id };
}

const kinds: Readonly<Record<string, VersionSource['kind']>> = {
  'microsoft.compute/images': 'managedImage',
  'microsoft.compute/virtualmachines': 'virtualMachine',
  'microsoft.compute/galleries/images/versions': 'version',
  'microsoft.compute/disks': 'disk',
  'microsoft.compute/snapshots': 'snapshot',
  'microsoft.storage/storageaccounts': 'blob',
};

function kindOf(id: string): VersionSource['kind'] {
  const foreign = parseForeignId(id);
  if (foreign) return foreign.kind === 'community' ? 'communityImage' : 'version';
  return kinds[parseResourceId(id)?.type.toLowerCase() ?? ''] ?? 'unknown';
}
