import { invalidParameter } from '../http/errors';
import { compact, number, record, records, text, type Json } from '../http/json';
import { ArmError, type Call } from '../http/route';
import type { StoredResource } from '../world/storedResource';
import { checkSourceDisks, readSource, type Disks } from './sourceDisks';
import { checkMatches } from './sourceMatch';

/** Largest disk of any kind, in GB. */
const largestDisk = { Full: 2048, Shallow: 32_767 };

export interface Source {
  /** `storageProfile` while the version is being created. */
  now: Json;
  /** `storageProfile` on completion, with disk sizes. */
  withSizes: Json;
  sizeGb: number;
  /** Of the machine or the OS disk, as it reports it. */
  securityType?: string | undefined;
  /** A problem that Azure only detects while copying. */
  failure?: { code: string; message: string } | undefined;
}

/** Validates the source of a new version. Throws what Azure refuses at once. */
export function sourceOf(
  call: Call,
  requested: Json,
  definition: StoredResource,
  location: string,
  mode: 'Full' | 'Shallow',
): Source {
  const direct = compact(record(requested, 'source'));
  const os = record(requested, 'osDiskImage');
  const data = records(requested, 'dataDiskImages');
  const isDirect = Object.keys(direct).length > 0;
  const hasDisks = [os, ...data].some(disk => Object.keys(compact(record(disk, 'source'))).length > 0);
  if (isDirect === hasDisks || Object.keys(direct).length > 1) {
    throw invalidParameter(
      'The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks. One and only one source type (user image, snapshot, disk, virtual machine) can be provided',
      'galleryImageVersion.properties.storageProfile',
    );
  }
  if (hasDisks) {
    const disks = checkSourceDisks(call, os, data, location);
    const disk = call.world.get(text(os, 'source', 'id') ?? '');
    return { ...finished(disks.now, disks.withSizes, mode), securityType: securityTypeOf(disk) };
  }
  const id = text(direct, 'id') ?? text(direct, 'virtualMachineId') ?? text(direct, 'communityGalleryImageId') ?? '';
  const found = readSource(call, id, location);
  checkMatches(call, found, definition);
  const source = finished({ source: direct }, { source: direct, ...disksWithSizes(found.disks) }, mode);
  return { ...source, securityType: securityTypeOf(found.resource) };
}

function securityTypeOf(resource: StoredResource | undefined): string | undefined {
  return text(resource?.properties, 'securityProfile', 'securityType');
}

function disksWithSizes(disks: Disks): Json {
  return compact({
    osDiskImage: { sizeInGB: disks.osGb, hostCaching: 'ReadWrite', source: {} },
    dataDiskImages:
      disks.data.length === 0
        ? undefined
        : disks.data.map(({ lun, gb }) => ({ lun, sizeInGB: gb, hostCaching: 'None' })),
  });
}

function finished(now: Json, withSizes: Json, mode: 'Full' | 'Shallow'): Source {
  const osGb = number(withSizes, 'osDiskImage', 'sizeInGB') ?? 0;
  const dataGb = records(withSizes, 'dataDiskImages').map(disk => number(disk, 'sizeInGB') ?? 0);
  const max = largestDisk[mode];
  const tooLarge = [osGb, ...dataGb].find(gb => gb > max);
  const failure = tooLarge !== undefined && {
    code: 'GallerySourceResourceExceedsMaxSize',
    message: `The GalleryImageVersion source resource size ${tooLarge} exceeds the max size ${max} supported`,
  };
  const sizeGb = dataGb.reduce((sum, gb) => sum + gb, osGb);
  return { now, withSizes, sizeGb, ...(failure && { failure }) };
}

/** Throws while another version is being created from the same managed image. */
export function checkSourceNotInUse(call: Call, id: string): void {
  for (const operation of call.world.operations.values()) {
    if (operation.end <= call.now) continue;
    const busy = call.world.get(operation.resource)?.properties;
    if (text(busy, 'provisioningState') !== 'Creating') continue;
    if (text(busy, 'storageProfile', 'source', 'id')?.toLowerCase() !== id.toLowerCase()) continue;
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `Too many requests on source '${id}'. Please reduce the number of requests on the source or wait some time before retrying`,
    );
  }
}
