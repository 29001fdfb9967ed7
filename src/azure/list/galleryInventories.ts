import { object, text } from '../../base/json';
import { mapLimited } from '../../base/mapLimited';
import { listJson, pathOf } from '../http/rest';
import { readDefinition } from '../read/readDefinition';
import { readGallery } from '../read/readGallery';
import { readManagedImage } from '../read/readManagedImage';
import { readAll } from '../read/readResource';
import { readVersion } from '../read/readVersion';
import { listOfType, type Inventory } from './listEverywhere';
import { allOfType } from './queries';

const parentConcurrency = 8;
type ListIn = Inventory<unknown>['listIn'];

const listGalleries = listOfType('Microsoft.Compute/galleries');

export const galleryInventory = {
  query: allOfType('Microsoft.Compute/galleries', ['description', 'sharingProfile', 'softDeletePolicy']),
  listIn: listGalleries,
  read: readGallery,
};
export const managedImageInventory = {
  query: allOfType('Microsoft.Compute/images', ['storageProfile', 'hyperVGeneration', 'sourceVirtualMachine']),
  listIn: listOfType('Microsoft.Compute/images'),
  read: readManagedImage,
};

const listDefinitions = eachOf(listGalleries, 'images');
export const definitionInventory = {
  query: allOfType('Microsoft.Compute/galleries/images', [
    ...[
      'osType',
      'osState',
      'hyperVGeneration',
      'architecture',
      'identifier',
      'purchasePlan',
      'features',
      'description',
    ],
    ...['endOfLifeDate', 'recommended', 'disallowed', 'eula', 'privacyStatementUri', 'releaseNoteUri'],
  ]),
  listIn: listDefinitions,
  read: readDefinition,
};
export const versionInventory = {
  query: allOfType('Microsoft.Compute/galleries/images/versions', [
    ...['publishingProfile', 'storageProfile', 'safetyProfile'],
  ]),
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
