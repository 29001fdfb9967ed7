import { object, text } from '../../arm/json';
import { listOfType } from './listEverywhere';
import type { Inventory } from './listEverywhere';
import { mapLimited } from '../../base/mapLimited';
import { allOfType } from './queries';
import { readDefinition } from '../read/readDefinition';
import { readGallery } from '../read/readGallery';
import { readManagedImage } from '../read/readManagedImage';
import { readAll } from '../read/readResource';
import { readVersion } from '../read/readVersion';
import { listJson, pathOf } from '../http/rest';

const parentConcurrency = 8;
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

/** Resource Manager can only list definitions and versions per parent. */
function eachOf(parents: ListIn, below: string): ListIn {
  return async (connection, subscriptionId) => {
    const ids = readAll(await parents(connection, subscriptionId), item => text(object(item)['id']));
    const lists = await mapLimited(ids, parentConcurrency, id => listJson(connection, pathOf(id, below)));
    return lists.flat();
  };
}
