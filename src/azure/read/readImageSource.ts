import { enumValue } from '../../arm/enumValue';
import { list, number, object, text, type Json } from '../../base/json';
import { isOfType } from '../../domain/id/resourceId';
import type { OsState } from '../../domain/resource/resource';
import type { ImageSource } from '../../domain/source/imageSource';
import { readPlan } from './readDefinition';
import { readManagedImage } from './readManagedImage';
import { readAll, readResource } from './readResource';

export function readImageAsSource(item: unknown): ImageSource | undefined {
  const image = readManagedImage(item);
  if (!image) return undefined;
  const { id, name, location, provisioningState, osType, osState, hyperVGeneration, osDiskSizeGB } = image;
  const storage = object(object(object(item)['properties'])['storageProfile']);
  const dataDisks = readAll(list(storage['dataDisks']), readMachineDisk);
  const osDisk = object(storage['osDisk']);
  return {
    ...{ kind: 'managedImage', id, name, location, provisioningState, osType, osState, hyperVGeneration },
    ...{ architecture: 'x64', osDiskSizeGB, dataDisks },
    osDiskStorageType: text(osDisk['storageAccountType']),
    osDiskId: text(object(osDisk['managedDisk'])['id']) ?? text(object(osDisk['snapshot'])['id']),
    customerKey: hasKey(osDisk),
  };
}

/** A machine by REST with its instance view, or as a Resource Graph row, where that is under `extended`. */
export function readMachineAsSource(item: unknown): ImageSource | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  const storage = object(properties['storageProfile']);
  const osDisk = object(storage['osDisk']);
  const view = object(properties['instanceView'] ?? object(properties['extended'])['instanceView']);
  return {
    ...sourceBase('virtualMachine', base),
    osType: enumValue(osDisk['osType'], ['Windows', 'Linux']),
    osState: readOsState(view),
    hyperVGeneration: enumValue(view['hyperVGeneration'], ['V1', 'V2']),
    securityType: text(object(properties['securityProfile'])['securityType']),
    purchasePlan: readPlan(object(item)['plan']) ?? null,
    osDiskSizeGB: number(osDisk['diskSizeGB']),
    osDiskStorageType: text(object(osDisk['managedDisk'])['storageAccountType']),
    osDiskId: text(object(osDisk['managedDisk'])['id']),
    dataDisks: readAll(list(storage['dataDisks']), readMachineDisk),
    ephemeralOsDisk: enumValue(object(osDisk['diffDiskSettings'])['option'], ['Local']) !== undefined,
    customerKey: [osDisk, ...list(storage['dataDisks']).map(object)].some(disk => hasKey(object(disk['managedDisk']))),
    powerState: powerStateOf(view),
  };
}

/** A managed disk or snapshot: it has an OS type, but no OS state. */
export function readDiskAsSource(item: unknown): ImageSource | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  return {
    ...sourceBase(isOfType(base.id, 'Microsoft.Compute/snapshots') ? 'snapshot' : 'disk', base),
    osType: enumValue(properties['osType'], ['Windows', 'Linux']),
    hyperVGeneration: enumValue(properties['hyperVGeneration'], ['V1', 'V2']),
    architecture: enumValue(object(properties['supportedCapabilities'])['architecture'], ['x64', 'Arm64']),
    securityType: text(object(properties['securityProfile'])['securityType']),
    purchasePlan: readPlan(properties['purchasePlan']) ?? null,
    osDiskSizeGB: number(properties['diskSizeGB']),
    osDiskStorageType: text(object(object(item)['sku'])['name']),
    dataDisks: [],
    customerKey: /CustomerKey/i.test(text(object(properties['encryption'])['type']) ?? ''),
  };
}

function sourceBase<K extends ImageSource['kind']>(
  kind: K,
  { id, name, location, provisioningState }: { id: string; name: string; location: string; provisioningState: string },
) {
  return { kind, id, name, location, provisioningState } as const;
}

function readMachineDisk(item: unknown): ImageSource['dataDisks'][number] | undefined {
  const disk = object(item);
  const lun = number(disk['lun']);
  const storageType = text(object(disk['managedDisk'])['storageAccountType']) ?? text(disk['storageAccountType']);
  return lun === undefined ? undefined : { lun, sizeGB: number(disk['diskSizeGB']), storageType };
}

function hasKey(disk: Json): boolean {
  return text(object(disk['diskEncryptionSet'])['id']) !== undefined;
}

/** Only the instance view has it: a generalized machine has a status for it. */
function readOsState(view: Json): OsState | undefined {
  if (!Array.isArray(view['statuses'])) return undefined;
  return codesOf(view).includes('osstate/generalized') ? 'Generalized' : 'Specialized';
}

function powerStateOf(view: Json): string | undefined {
  const code = text(object(view['powerState'])['code']) ?? codesOf(view).find(one => /^powerstate\//i.test(one));
  return code?.replace(/^powerstate\//i, '').toLowerCase();
}

function codesOf(view: Json): string[] {
  return readAll(list(view['statuses']), status => text(object(status)['code'])?.toLowerCase());
}
