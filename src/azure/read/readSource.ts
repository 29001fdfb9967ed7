import { isAbsent, list, object, text, type Json } from '../../base/json';
import { parseForeignId } from '../../domain/id/foreignId';
import { parseResourceId } from '../../domain/id/resourceId';
import type { VersionSource } from '../../domain/version/imageVersion';

/** A version's source, from its `storageProfile`: that of the whole version, or of its OS disk. */
export function readSource(storageProfile: Json): VersionSource | undefined {
  const disks = [storageProfile['osDiskImage'], ...list(storageProfile['dataDiskImages'])];
  const sources = [storageProfile['source'], ...disks.map(disk => object(disk)['source'])].map(object);
  return sources.map(readOne).find(source => source !== undefined);
}

/** Undefined if it names nothing, in any form. */
function readOne(source: Json): VersionSource | undefined {
  const { communityGalleryImageId, virtualMachineId, uri, id, storageAccountId } = source;
  const [community, machine, blob] = [text(communityGalleryImageId), text(virtualMachineId), text(uri)];
  if (community !== undefined) return { kind: 'communityImage', id: community };
  if (machine !== undefined) return { kind: 'virtualMachine', id: machine };
  if (blob !== undefined) return { kind: 'blob', id: blob };
  const known = text(id) ?? text(storageAccountId);
  if (known !== undefined) return { kind: kindOf(known), id: known };
  const isNamed = [communityGalleryImageId, virtualMachineId, uri, id, storageAccountId].some(one => !isAbsent(one));
  return isNamed ? { kind: 'unknown', id: 'unknown' } : undefined;
}

const kinds: ReadonlyMap<string, VersionSource['kind']> = new Map(
  Object.entries({
    'microsoft.compute/images': 'managedImage',
    'microsoft.compute/virtualmachines': 'virtualMachine',
    'microsoft.compute/galleries/images/versions': 'version',
    'microsoft.compute/disks': 'disk',
    'microsoft.compute/snapshots': 'snapshot',
    'microsoft.storage/storageaccounts': 'blob',
  } as const),
);

function kindOf(id: string): VersionSource['kind'] {
  const foreign = parseForeignId(id);
  if (foreign) return foreign.kind === 'community' ? 'communityImage' : 'version';
  return kinds.get(parseResourceId(id)?.type.toLowerCase() ?? '') ?? 'unknown';
}
