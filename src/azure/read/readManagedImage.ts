import { flagOrUnknown, enumOrUnknown, enumValue } from '../../arm/enumValue';
import { list, number, object, text } from '../../base/json';
import type { ManagedImage, ManagedImageDataDisk } from '../../domain/source/managedImage';
import { readAll, readResource } from './readResource';

export function readManagedImage(item: unknown): ManagedImage | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  const storage = object(properties['storageProfile']);
  const osDisk = object(storage['osDisk']);
  return {
    ...base,
    kind: 'managedImage',
    osType: enumValue(osDisk['osType'], ['Windows', 'Linux']),
    osState: enumValue(osDisk['osState'], ['Generalized', 'Specialized']),
    hyperVGeneration: enumOrUnknown(properties['hyperVGeneration'], ['V1', 'V2'], 'V1'),
    osDiskSizeGB: number(osDisk['diskSizeGB']),
    dataDisks: readAll(list(storage['dataDisks']), readDataDisk),
    zoneResilient: flagOrUnknown(storage['zoneResilient']),
    sourceVirtualMachineId: text(object(properties['sourceVirtualMachine'])['id']),
  };
}

function readDataDisk(item: unknown): ManagedImageDataDisk | undefined {
  const disk = object(item);
  const lun = number(disk['lun']);
  return lun === undefined ? undefined : { lun, sizeGB: number(disk['diskSizeGB']) };
}
