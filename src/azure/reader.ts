import * as l10n from '@vscode/l10n';
import { object, number, text } from '../base/json';
import { mapLimited } from '../base/mapLimited';
import { parseForeignId } from '../domain/id/foreignId';
import { isGalleryId, isVersionId } from '../domain/id/galleryIds';
import { sameId, subscriptionOf } from '../domain/id/resourceId';
import type { ImageVersion } from '../domain/version/imageVersion';
import { badAnswer } from './http/armError';
import { getJson, listJson, orUndefined, pathIn, pathOf } from './http/rest';
import { createForeignReader } from './list/foreignReader';
import {
  definitionInventory,
  galleryInventory,
  managedImageInventory,
  versionInventory,
} from './list/galleryInventories';
import { queryGraph } from './list/graph';
import { listClonedVersions } from './list/listClonedVersions';
import { listDiskEncryptionSets } from './list/listDiskEncryptionSets';
import { listEverywhere } from './list/listEverywhere';
import { listLocations } from './list/listLocations';
import { listLocks } from './list/listLocks';
import { listOtherContents } from './list/listOtherContents';
import { listSoftDeleted } from './list/listSoftDeleted';
import { listSubnets } from './list/listSubnets';
import { versionsDependingOn } from './list/queries';
import { readPermissions } from './list/readPermissions';
import { createSkuReader } from './list/skuReader';
import { readSourceById, sourceInventory } from './list/sourceInventory';
import type { AzureReader, AzureSubscription, Connection, Directory, ResourceGroup, Usage } from './ports';
import { getWholeVersion } from './read/getWholeVersion';
import { readDefinition } from './read/readDefinition';
import { readGallery } from './read/readGallery';
import { readManagedImage } from './read/readManagedImage';
import { readAll, readEvery, readResource } from './read/readResource';
import { readSharing } from './read/readSharing';
import { readSourceMachine } from './read/readSourceMachine';
import { readVersion } from './read/readVersion';
import { createImageUserFinder } from './users/createImageUserFinder';

export function createReader(directory: Directory): AzureReader {
  const connectionTo = (id: string): Connection => directory.connectionOf(subscriptionOf(id));
  const readBelow = async <T>(id: string, below: string, read: (item: unknown) => T | undefined): Promise<T[]> =>
    readAll(await listJson(connectionTo(id), pathOf(id, below)), read);
  const readOne = async <T>(id: string, read: (item: unknown) => T | undefined, query = ''): Promise<T | undefined> =>
    readAnswer(id, await orUndefined(getJson(connectionTo(id), pathOf(id, '', query))), read);
  const galleriesIn = (subscriptionId: string): Promise<readonly unknown[]> =>
    listJson(directory.connectionOf(subscriptionId), galleriesPath(subscriptionId));

  const foreign = createForeignReader(directory);
  const skus = createSkuReader(directory);

  return {
    galleries: () => listEverywhere(directory, galleryInventory),
    managedImages: () => listEverywhere(directory, managedImageInventory),
    definitions: ownOrForeign(id => readBelow(id, 'images', readDefinition), foreign.definitions),
    versions: ownOrForeign(id => readBelow(id, 'versions', readVersion), foreign.versions),
    gallery: id => readOne(id, readGallery),
    definition: ownOrForeign(id => readOne(id, readDefinition), foreign.definition),
    version: ownOrForeign(id => readOne(id, readVersion, '$expand=ReplicationStatus'), foreign.version),
    wholeVersion: async id => readAnswer(id, await getWholeVersion(connectionTo(id), id), readVersion),
    managedImage: id => readOne(id, readManagedImage),
    sourceMachine: id => readOne(id, readSourceMachine, '$expand=instanceView'),
    raw: ownOrForeign(async id => getJson(connectionTo(id), pathOf(id, '', expandQueryOf(id))), foreign.raw),
    locations: async subscriptionId => listLocations(directory.connectionOf(subscriptionId), subscriptionId),
    resourceGroups: async subscriptionId =>
      readAll(await listJson(directory.connectionOf(subscriptionId), groupsPath(subscriptionId)), readResourceGroup),
    usages: async (subscriptionId, location) =>
      readAll(await listJson(directory.connectionOf(subscriptionId), usagesPath(subscriptionId, location)), readUsage),
    storageTypes: async (subscriptionId, location) => (await skus(subscriptionId, location)).storageTypes,
    permissions: async scope => readPermissions(connectionTo(scope), scope),
    galleryNames: async subscriptionId => readAll(await galleriesIn(subscriptionId), readGallery).map(one => one.name),
    dependentVersions: async sourceId => {
      const { connection, subscriptions } = tenantOf(directory, sourceId);
      const rows = await queryGraph(connection, subscriptions, versionsDependingOn(sourceId));
      // Resource Graph is minutes behind, so the versions themselves are asked.
      const read = await mapLimited(
        readEvery(rows, row => text(object(row)['id'])),
        8,
        id => readOne(id, readVersion),
      );
      const idsOf = (isNeeding: (version: ImageVersion) => boolean): string[] =>
        read.flatMap(one => (one && isNeeding(one) ? [one.id] : []));
      return { building: idsOf(isBeingBuilt), shallow: idsOf(one => one.replicationMode === 'Shallow') };
    },
    clonedVersions: async () => listClonedVersions(directory),
    allDefinitions: () => listEverywhere(directory, definitionInventory),
    allVersions: () => listEverywhere(directory, versionInventory),
    imageSources: kind => listEverywhere(directory, sourceInventory(kind)),
    imageSource: ownOrForeign(async id => readSourceById(connectionTo(id), id), foreign.source),
    imageUsers: createImageUserFinder(id => tenantOf(directory, id)),
    softDeletedVersions: async id => listSoftDeleted(connectionTo(id), id),
    otherGalleryContents: async id => listOtherContents(connectionTo(id), id),
    locks: async id => listLocks(connectionTo(id), id),
    gallerySharing: id => readOne(id, readSharing, '$expand=SharingProfile/Groups'),
    sharedGalleries: id => foreign.sharedGalleries(id),
    foreignGallery: id => foreign.gallery(id),
    virtualMachineSizes: async (subscriptionId, location) => (await skus(subscriptionId, location)).sizes,
    subnets: async (subscriptionId, location) =>
      listSubnets(directory.connectionOf(subscriptionId), subscriptionId, location),
    diskEncryptionSets: async subscriptionId =>
      listDiskEncryptionSets(directory.connectionOf(subscriptionId), subscriptionId),
  };
}

function readAnswer<T>(id: string, body: unknown, read: (item: unknown) => T | undefined): T | undefined {
  if (body === undefined) return undefined;
  const resource = read(body);
  if (resource === undefined) throw badAnswer(l10n.t('Azure returned something other than what was requested.'), id);
  return resource;
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

function isBeingBuilt({ provisioningState }: ImageVersion): boolean {
  return provisioningState === 'Creating' || provisioningState === 'Updating';
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
