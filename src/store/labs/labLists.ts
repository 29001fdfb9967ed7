import type { LabReader } from '../../azure/labPorts';
import { AzureError } from '../../domain/errors/failure';
import { idKey, parentId } from '../../domain/id/resourceId';
import { targetKindOf } from '../../domain/id/targetKind';
import type { Lab } from '../../domain/labs/lab/lab';
import type { LabAccount } from '../../domain/labs/owner/labAccount';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { LabPlan } from '../../domain/labs/owner/labPlan';
import type { Cached, ResourceList } from '../cacheRules';
import { byName } from '../order';
import type { Store } from '../ports';
import type { KnownAttachedGallery, KnownLabImage, KnownLabMachine, LabResource } from './labStore';

/** Keys of Lab Services lists in change events, by their owner. */
export const labListKeys = {
  plans: 'labPlans',
  accounts: 'labAccounts',
  labs: 'labs',
  accountLabs: (accountId: string) => `${idKey(accountId)}/labs`,
  images: (ownerId: string) => `${idKey(ownerId)}/images`,
  attached: (accountId: string) => `${idKey(accountId)}/sharedgalleries`,
  templates: (labId: string) => `${idKey(labId)}/virtualmachines`,
} as const;

export interface LabLists {
  readonly plans: ResourceList<LabPlan>;
  readonly accounts: ResourceList<LabAccount>;
  readonly labs: ResourceList<Lab>;
  accountLabs(accountId: string): ResourceList<Lab>;
  images(ownerId: string): ResourceList<KnownLabImage>;
  attached(accountId: string): ResourceList<KnownAttachedGallery>;
  templates(labId: string): ResourceList<KnownLabMachine>;
  /** The list that contains a resource. */
  readonly listContaining: (resource: LabResource) => ResourceList<LabResource>;
}

/** @param compute provides the image definitions of a gallery, which Lab Services doesn't list */
export function labListsOf(reader: LabReader, compute: Pick<Store, 'loadDefinitions'>): LabLists {
  const { accounts, plans, labs } = {
    plans: { ...listBase<LabPlan>(labListKeys.plans), fetch: () => reader.labPlans() },
    accounts: { ...listBase<LabAccount>(labListKeys.accounts), fetch: () => reader.labAccounts() },
    labs: { ...listBase<Lab>(labListKeys.labs), fetch: () => reader.labs() },
  };
  const accountLabs = (id: string): ResourceList<Lab> =>
    listed(labListKeys.accountLabs(id), () => reader.accountLabs(id));
  const images = (id: string): ResourceList<KnownLabImage> =>
    listed(labListKeys.images(id), async () =>
      (await imagesOf(id, reader, compute)).map(one => ({ ...one, kind: 'labImage' as const })),
    );
  const attached = (id: string): ResourceList<KnownAttachedGallery> =>
    listed(labListKeys.attached(id), async () =>
      (await reader.attachedGalleries(id)).map(one => ({ ...one, kind: 'attachedGallery' as const })),
    );
  const templates = (id: string): ResourceList<KnownLabMachine> =>
    listed(labListKeys.templates(id), async () => {
      const template = await reader.template(id);
      return template ? [{ ...template, kind: 'labMachine' as const }] : [];
    });
  const listContaining = (resource: LabResource): ResourceList<LabResource> => {
    const parent = parentId(resource.id) ?? '';
    switch (resource.kind) {
      case 'labPlan':
        return plans;
      case 'labAccount':
        return accounts;
      case 'lab':
        return labAccountOf(resource.id) === undefined ? labs : accountLabs(parent);
      case 'labImage':
        return images(parent);
      case 'attachedGallery':
        return attached(parent);
      case 'labMachine':
        return templates(parent);
    }
  };
  return { plans, accounts, labs, accountLabs, images, attached, templates, listContaining };
}

function listBase<T extends Cached>(key: string): Pick<ResourceList<T>, 'id' | 'key' | 'order'> {
  return { id: key, key, order: byName };
}

function listed<T extends Cached>(key: string, fetch: () => Promise<readonly T[]>): ResourceList<T> {
  return { ...listBase<T>(key), fetch: async () => ({ items: await fetch(), failures: [] }) };
}

async function imagesOf(
  ownerId: string,
  reader: LabReader,
  compute: Pick<Store, 'loadDefinitions'>,
): ReturnType<LabReader['planImages']> {
  if (targetKindOf(ownerId) === 'labAccount') return reader.sharedImages(ownerId);
  const { galleryId } = (await reader.labPlan(ownerId)) ?? {};
  if (galleryId === undefined) return [];
  const { items, failures } = await compute.loadDefinitions(galleryId);
  if (failures[0]) throw new AzureError(failures[0].failure);
  return reader.planImages(
    ownerId,
    items.map(({ name }) => name),
  );
}
