import { ArmError } from '../http/route';
import type { Call } from '../http/route';
import { invalidParameter } from '../http/errors';
import { compact, number, record, records, text } from '../http/json';
import type { Json } from '../http/json';
import type { StoredResource } from '../world/storedResource';
import { checkSourceDisks, readSource } from './sourceDisks';
import type { Disks } from './sourceDisks';
import { checkMatches } from './sourceMatch';

const largestDisk = { Full: { os: 2048, data: 1023 }, Shallow: { os: 32_767, data: 32_767 } };

export interface Source {
  /** `storageProfile` while the version is being created. */
  now: Json;
  /** `storageProfile` on completion, with disk sizes. */
  withSizes: Json;
  sizeGb: number;
  /** A problem that Azure only detects while copying. */
  failure?: { code: string; message: string };
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
    return finished(disks.now, disks.withSizes, mode);
  }
  const id = text(direct, 'id') ?? text(direct, 'virtualMachineId') ?? text(direct, 'communityGalleryImageId') ?? '';
  const found = readSource(call, id, location);
  checkMatches(call, found, definition);
  return finished({ source: direct }, { source: direct, ...disksWithSizes(found.disks) }, mode);
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
  const tooLarge = osGb > max.os ? [osGb, max.os] : dataGb.filter(gb => gb > max.data).map(gb => [gb, max.data])[0];
  const failure = tooLarge && {
    code: 'GallerySourceResourceExceedsMaxSize',
    message: `The GalleryImageVersion source resource size ${tooLarge[0] ?? 0} exceeds the max size ${tooLarge[1] ?? 0} supported`,
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
