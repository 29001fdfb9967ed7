import { object, text } from '../arm/json';
import { listOfType } from './inventory';
import type { Inventory } from './inventory';
import { mapLimited } from './limiter';
import { allOfType } from './queries';
import { readDefinition } from './read/definition';
import { readGallery } from './read/gallery';
import { readManagedImage } from './read/managedImage';
import { readAll } from './read/resource';
import { readVersion } from './read/version';
import { listJson, pathOf } from './rest';

const parentsAtOnce = 8;
type ListIn = Inventory<unknown>['listIn'];

const listGalleries = listOfType('Microsoft.Compute/galleries');

export const galleryInventory = {
  query: allOfType('Microsoft.Compute/galleries'),
  listIn: listGalleries,
  read: readGallery,
};
export const managedImageInventory = {
  query: allOfType('Microsoft.Compute/images'),
  listIn: listOfType('Microsoft.Compute/images'),
  read: readManagedImage,
};

const listDefinitions = eachOf(listGalleries, 'images');
export const definitionInventory = {
  query: allOfType('Microsoft.Compute/galleries/images'),
  listIn: listDefinitions,
  read: readDefinition,
};
export const versionInventory = {
  query: allOfType('Microsoft.Compute/galleries/images/versions'),
  listIn: eachOf(listDefinitions, 'versions'),
  read: readVersion,
};

/** Resource Manager lists definitions and versions only below what they lie in. */
function eachOf(parents: ListIn, below: string): ListIn {
  return async (connection, subscriptionId) => {
    const ids = readAll(await parents(connection, subscriptionId), item => text(object(item)['id']));
    const lists = await mapLimited(ids, parentsAtOnce, id => listJson(connection, pathOf(id, below)));
    return lists.flat();
  };
}
