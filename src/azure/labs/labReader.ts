import * as l10n from '@vscode/l10n';
import { text } from '../../base/json';
import { mapLimited } from '../../base/mapLimited';
import { idKey, subscriptionOf } from '../../domain/id/resourceId';
import { labService } from '../../domain/labs/labService';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { Registration } from '../../domain/labs/owner/providerNotices';
import { badAnswer } from '../http/armError';
import { getJson, listJson, orUndefined, pathIn, pathOf } from '../http/rest';
import type { LabReader } from '../labPorts';
import { listEverywhere } from '../list/listEverywhere';
import type { Connection, Directory } from '../ports';
import { readLab } from '../read/labs/readLab';
import { readAttachedGallery, readLabAccount } from '../read/labs/readLabAccount';
import { readPlanImage, readSharedImage } from '../read/labs/readLabImage';
import { readLabMachine } from '../read/labs/readLabMachine';
import { readLabPlan } from '../read/labs/readLabPlan';
import { readLabSize, readLabUsage } from '../read/labs/readLabSize';
import { readAll } from '../read/readResource';
import { classicLab, classicLabs } from './classicLabs';
import { labAccountInventory, labInventory, labPlanInventory } from './labInventories';
import { providerPath } from './providerPath';
import { readGalleryAccess } from './readGalleryAccess';

const readConcurrency = 8;
const namespaces = ['Microsoft.LabServices', 'Microsoft.Compute'];

export function createLabReader(directory: Directory): LabReader {
  const connectionTo = (id: string): Connection => directory.connectionOf(subscriptionOf(id));
  const listBelow = async (id: string, below: string, query = ''): Promise<readonly unknown[]> =>
    listJson(connectionTo(id), pathOf(id, below, query));
  const readOne = async <T>(id: string, read: (item: unknown) => T | undefined): Promise<T | undefined> => {
    const body = await orUndefined(getJson(connectionTo(id), pathOf(id)));
    if (body === undefined) return undefined;
    const found = read(body);
    if (found === undefined) throw badAnswer(l10n.t('Azure returned something other than what was requested.'), id);
    return found;
  };
  const listIn = async <T>(
    subscriptionId: string,
    type: string,
    read: (item: unknown) => T | undefined,
  ): Promise<readonly T[]> =>
    readAll(await listJson(directory.connectionOf(subscriptionId), pathIn(subscriptionId, type)), read);

  /** A hidden image, or a Marketplace image of the same name, isn't an image of the gallery. */
  const planImage: LabReader['planImage'] = async (planId, name) => {
    const body = await orUndefined(getJson(connectionTo(planId), pathOf(`${planId}/images/${name}`)));
    return readPlanImage(body);
  };

  return {
    labPlans: () => listEverywhere(directory, labPlanInventory),
    labs: () => listEverywhere(directory, labInventory),
    labAccounts: () => listEverywhere(directory, labAccountInventory),
    labPlan: id => readOne(id, readLabPlan),
    labAccount: id => readOne(id, readLabAccount),
    lab: async id => (labAccountOf(id) === undefined ? readOne(id, readLab) : classicLab(connectionTo(id), id)),
    accountLabs: async id => classicLabs(connectionTo(id), id),
    machines: async id => readAll(await listBelow(id, 'virtualMachines'), readLabMachine),
    template: async id => {
      const filter = `$filter=${encodeURIComponent("Properties/VMType eq 'Template'")}`;
      const found = readAll(await listBelow(id, 'virtualMachines', filter), readLabMachine);
      return found.find(one => one.isTemplate);
    },
    planImages: async (planId, names) => {
      const found = await mapLimited(names, readConcurrency, name => planImage(planId, name));
      return found.filter(image => image !== undefined);
    },
    planImage,
    enabledImages: async planId => {
      const filter = `$filter=${encodeURIComponent("properties/enabledState eq 'Enabled'")}`;
      const rows = await listBelow(planId, 'images', filter);
      const ofGallery = readAll(rows, readPlanImage).length;
      return { ofGallery, ofMarketplace: rows.length - ofGallery };
    },
    attachedGalleries: async id => readAll(await listBelow(id, 'sharedgalleries'), readAttachedGallery),
    sharedImages: async id => readAll(await listBelow(id, 'sharedimages'), readSharedImage),
    sizes: async (subscriptionId, location) =>
      listIn(subscriptionId, 'Microsoft.LabServices/skus', item => readLabSize(item, location)),
    usages: async (subscriptionId, location) =>
      listIn(subscriptionId, `Microsoft.LabServices/locations/${encodeURIComponent(location)}/usages`, readLabUsage),
    registrations: async subscriptionIds => {
      const each = [...new Set(subscriptionIds.map(idKey))].flatMap(subscriptionId =>
        namespaces.map(namespace => ({ subscriptionId, namespace })),
      );
      return mapLimited(each, readConcurrency, async (one): Promise<Registration> => {
        const path = providerPath(`/subscriptions/${one.subscriptionId}/providers/${one.namespace}`);
        const provider = await getJson(directory.connectionOf(one.subscriptionId), path);
        return { ...one, state: text(provider['registrationState']) ?? 'Unknown' };
      });
    },
    galleryAccess: async (generation, galleryId) =>
      readGalleryAccess(connectionTo(galleryId), galleryId, labService[generation].appId),
  };
}
