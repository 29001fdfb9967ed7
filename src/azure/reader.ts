import * as l10n from '@vscode/l10n';
import { isGalleryId, isVersionId } from '../domain/id/galleryIds';
import { sameId, subscriptionOf } from '../domain/id/resourceId';
import { badAnswer } from './http/armError';
import { listDiskEncryptionSets } from './list/listDiskEncryptionSets';
import { queryGraph } from './list/graph';
import { parseForeignId } from '../domain/id/foreignId';
import { createForeignReader } from './list/foreignReader';
import {
  definitionInventory,
  galleryInventory,
  managedImageInventory,
  versionInventory,
} from './list/galleryInventories';
import { listEverywhere } from './list/listEverywhere';
import { object, number, text } from '../arm/json';
import { listLocations } from './list/listLocations';
import { readPermissions } from './list/readPermissions';
import type { AzureReader, AzureSubscription, Connection, Directory, ResourceGroup, Usage } from './ports';
import { resourcesReferencing, versionsBeingBuilt } from './list/queries';
import { readDefinition } from './read/readDefinition';
import { readGallery } from './read/readGallery';
import { instanceType, readImageUser, userTypes } from './read/readImageUser';
import { readManagedImage } from './read/readManagedImage';
import { readAll, readResource } from './read/readResource';
import { readSharing } from './read/readSharing';
import { readSourceMachine } from './read/readSourceMachine';
import { readVersion } from './read/readVersion';
import { getJson, listJson, orUndefined, pathIn, pathOf } from './http/rest';
import { listSizes } from './list/listSizes';
import { listSoftDeleted } from './list/listSoftDeleted';
import { readSourceById, sourceInventory } from './list/sourceInventory';
import { listStorageTypes } from './list/listStorageTypes';
import { listSubnets } from './list/listSubnets';

export function createReader(directory: Directory): AzureReader {
  const connectionTo = (id: string): Connection => directory.connectionOf(subscriptionOf(id));
  const readBelow = async <T>(id: string, below: string, read: (item: unknown) => T | undefined): Promise<T[]> =>
    readAll(await listJson(connectionTo(id), pathOf(id, below)), read);
  const readOne = async <T>(id: string, read: (item: unknown) => T | undefined, query = ''): Promise<T | undefined> => {
    const path = pathOf(id, '', query);
    const body = await orUndefined(getJson(connectionTo(id), path));
    if (body === undefined) return undefined;
    const resource = read(body);
    if (resource === undefined) throw badAnswer(l10n.t('Azure returned something other than what was requested.'), id);
    return resource;
  };
  const galleriesIn = (subscriptionId: string): Promise<readonly unknown[]> =>
    listJson(directory.connectionOf(subscriptionId), galleriesPath(subscriptionId));

  const foreign = createForeignReader(directory);

  return {
    galleries: () => listEverywhere(directory, galleryInventory),
    managedImages: () => listEverywhere(directory, managedImageInventory),
    definitions: ownOrForeign(id => readBelow(id, 'images', readDefinition), foreign.definitions),
    versions: ownOrForeign(id => readBelow(id, 'versions', readVersion), foreign.versions),
    gallery: id => readOne(id, readGallery),
    definition: ownOrForeign(id => readOne(id, readDefinition), foreign.definition),
    version: ownOrForeign(id => readOne(id, readVersion, '$expand=ReplicationStatus'), foreign.version),
    managedImage: id => readOne(id, readManagedImage),
    sourceMachine: id => readOne(id, readSourceMachine, '$expand=instanceView'),
    raw: ownOrForeign(async id => getJson(connectionTo(id), pathOf(id, '', expandQueryOf(id))), foreign.raw),
    locations: async subscriptionId => listLocations(directory.connectionOf(subscriptionId), subscriptionId),
    resourceGroups: async subscriptionId =>
      readAll(await listJson(directory.connectionOf(subscriptionId), groupsPath(subscriptionId)), readResourceGroup),
    usages: async (subscriptionId, location) =>
      readAll(await listJson(directory.connectionOf(subscriptionId), usagesPath(subscriptionId, location)), readUsage),
    storageTypes: async subscriptionId => listStorageTypes(directory.connectionOf(subscriptionId), subscriptionId),
    permissions: async scope => readPermissions(connectionTo(scope), scope),
    galleryNames: async subscriptionId => readAll(await galleriesIn(subscriptionId), readGallery).map(one => one.name),
    versionsBeingBuiltFrom: async sourceId => {
      const { connection, subscriptions } = tenantOf(directory, sourceId);
      const rows = await queryGraph(connection, subscriptions, versionsBeingBuilt(sourceId));
      return readAll(rows, row => text(object(row)['id']));
    },
    allDefinitions: () => listEverywhere(directory, definitionInventory),
    allVersions: () => listEverywhere(directory, versionInventory),
    imageSources: kind => listEverywhere(directory, sourceInventory(kind)),
    imageSource: ownOrForeign(async id => readSourceById(connectionTo(id), id), foreign.source),
    imageUsers: async id => {
      const { connection, subscriptions } = tenantOf(directory, id);
      const rows = await Promise.all([
        queryGraph(connection, subscriptions, resourcesReferencing('resources', userTypes, id)),
        queryGraph(connection, subscriptions, resourcesReferencing('computeresources', [instanceType], id)),
      ]);
      return readAll(rows.flat(), row => readImageUser(row, id));
    },
    softDeletedVersions: async id => listSoftDeleted(connectionTo(id), id),
    gallerySharing: id => readOne(id, readSharing, '$expand=SharingProfile/Groups'),
    sharedGalleries: id => foreign.sharedGalleries(id),
    foreignGallery: id => foreign.gallery(id),
    virtualMachineSizes: async (subscriptionId, location) =>
      listSizes(directory.connectionOf(subscriptionId), subscriptionId, location),
    subnets: async (subscriptionId, location) =>
      listSubnets(directory.connectionOf(subscriptionId), subscriptionId, location),
    diskEncryptionSets: async subscriptionId =>
      listDiskEncryptionSets(directory.connectionOf(subscriptionId), subscriptionId),
  };
}

/** Shared and community galleries are read differently from own ones. */
function ownOrForeign<T>(
  own: (id: string) => Promise<T>,
  foreignRead: (id: string) => Promise<T>,
): (id: string) => Promise<T> {
  return id => (parseForeignId(id) ? foreignRead(id) : own(id));
}

/** The query for properties that Azure only returns on request. */
function expandQueryOf(id: string): string {
  if (isGalleryId(id)) return '$expand=SharingProfile/Groups';
  return isVersionId(id) ? '$expand=ReplicationStatus' : '';
}

/** A version may be built from an image in another subscription of the same tenant, so all of them are queried. */
function tenantOf(
  directory: Directory,
  id: string,
): { connection: Connection; subscriptions: readonly AzureSubscription[] } {
  const own = subscriptionOf(id);
  const tenant = directory.tenants().find(one => one.subscriptions.some(subscription => sameId(subscription.id, own)));
  return (
    tenant ?? {
      connection: directory.connectionOf(own),
      subscriptions: [{ id: own, name: own, tenantId: '' }],
    }
  );
}

const galleriesPath = (subscriptionId: string): string => pathIn(subscriptionId, 'Microsoft.Compute/galleries');
const groupsPath = (subscriptionId: string): string =>
  `/subscriptions/${subscriptionId}/resourcegroups?api-version=2021-04-01`;
const usagesPath = (subscriptionId: string, location: string): string =>
  pathIn(subscriptionId, `Microsoft.Compute/locations/${encodeURIComponent(location)}/usages`);

function readResourceGroup(item: unknown): ResourceGroup | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { id, name, location, tags } = resource.base;
  return { id, name, location, tags };
}

function readUsage(item: unknown): Usage | undefined {
  const row = object(item);
  const name = text(object(row['name'])['value']);
  const [current, limit] = [number(row['currentValue']), number(row['limit'])];
  return name === undefined || current === undefined || limit === undefined ? undefined : { name, current, limit };
}
