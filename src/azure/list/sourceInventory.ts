import { object } from '../../base/json';
import { parentId } from '../../domain/id/resourceId';
import { targetKindOf } from '../../domain/id/targetKind';
import type { ImageSource } from '../../domain/source/imageSource';
import { sourceFromVersion } from '../../domain/source/sourceFromVersion';
import { getJson, orUndefined, pathOf } from '../http/rest';
import type { Connection } from '../ports';
import { getWholeVersion } from '../read/getWholeVersion';
import { readDefinition } from '../read/readDefinition';
import { readDiskAsSource, readImageAsSource, readMachineAsSource } from '../read/readImageSource';
import { readVersion } from '../read/readVersion';
import { listOfType, type Inventory } from './listEverywhere';
import { sourceRows } from './queries';

const machinePaths = ['storageProfile', 'securityProfile.securityType', 'instanceView', 'extended.instanceView'];
const diskPaths = [
  ...['osType', 'hyperVGeneration', 'supportedCapabilities.architecture', 'securityProfile.securityType'],
  ...['purchasePlan', 'diskSizeGB', 'encryption.type'],
];
const kinds = {
  virtualMachine: ['Microsoft.Compute/virtualMachines', readMachineAsSource, machinePaths],
  snapshot: ['Microsoft.Compute/snapshots', readDiskAsSource, diskPaths],
  disk: ['Microsoft.Compute/disks', readDiskAsSource, diskPaths],
} as const;

export function sourceInventory(kind: keyof typeof kinds): Inventory<ImageSource> {
  const [type, read, paths] = kinds[kind];
  return { query: sourceRows(type, paths), listIn: listOfType(type), read };
}

/** A source for versions, by its ID, with all details that its kind of resource provides. */
export async function readSourceById(connection: Connection, id: string): Promise<ImageSource | undefined> {
  const read = (of: string, query = ''): Promise<object | undefined> =>
    orUndefined(getJson(connection, pathOf(of, '', query)));
  switch (targetKindOf(id)) {
    case 'virtualMachine': {
      const machine = await read(id, '$expand=instanceView');
      const source = readMachineAsSource(machine);
      return source && { ...(await fromDisk(connection, machine)), ...withoutUndefined(source) };
    }
    case 'version': {
      const [version, definition] = await Promise.all([getWholeVersion(connection, id), read(parentId(id) ?? '')]);
      const found = readVersion(version);
      return found && sourceFromVersion(found, readDefinition(definition));
    }
    case 'managedImage':
      return readImageAsSource(await read(id));
    case undefined:
      return readDiskAsSource(await read(id));
    case 'gallery':
    case 'definition':
    case 'foreign':
    case 'lab':
    case 'labPlan':
    case 'labAccount':
    case 'labImage':
    case 'attachedGallery':
      return undefined;
  }
}

/**
 * A stopped machine doesn't report its generation, architecture and disk size, but its OS disk does. An unreadable disk
 * isn't a failure.
 */
async function fromDisk(connection: Connection, machine: unknown): Promise<Partial<ImageSource>> {
  const storage = object(object(object(machine)['properties'])['storageProfile']);
  const id = object(object(storage['osDisk'])['managedDisk'])['id'];
  if (typeof id !== 'string') return {};
  const disk = readDiskAsSource(await getJson(connection, pathOf(id)).catch(() => undefined));
  if (!disk) return {};
  const { hyperVGeneration, architecture, osDiskSizeGB } = disk;
  return { hyperVGeneration, architecture, osDiskSizeGB };
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
