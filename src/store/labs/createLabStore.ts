import type { LabReader } from '../../azure/labPorts';
import { realTime } from '../../base/realTime';
import { nameOf, parentId, parseResourceId, sameId } from '../../domain/id/resourceId';
import { targetKindOf } from '../../domain/id/targetKind';
import { createPollBudget } from '../pollBudget';
import type { Store } from '../ports';
import { createResourceCache } from '../resourceCache';
import { labListsOf } from './labLists';
import type { LabResource, LabStore } from './labStore';
import { createLabWatch, type LabWatchParts } from './labWatch';
import { trackLatestVersions } from './trackLatestVersions';

/** Lab plans, and the lists of galleries of lab accounts, by their IDs and the keys of their lists. */
const attaches = /(?:^|\/)labplans(?:\/[^/]+)?$|\/sharedgalleries/i;

export function createLabStore(
  reader: LabReader,
  compute: Pick<Store, 'loadDefinitions' | 'onDidChange' | 'definitions' | 'versions' | 'get'>,
  pollOptions: Pick<LabWatchParts, 'clock' | 'budget'> = { clock: realTime, budget: createPollBudget() },
): LabStore {
  const lists = labListsOf(reader, compute);
  const { known, load, get, reread, clear, onDidChange } = createResourceCache<LabResource>({
    readOne: id => readOne(reader, id),
    listContaining: lists.listContaining,
  });
  const galleryOf = (id: string): string | undefined => {
    const plan = get(id);
    return plan?.kind === 'labPlan' ? plan.galleryId : undefined;
  };
  /** Reloads the images of a lab plan if they were loaded before. */
  const reloadImages = (planId: string): void => {
    if (known(lists.images(planId)).state !== 'unloaded') void load(lists.images(planId), true);
  };

  const tracker = trackLatestVersions(
    compute,
    () => known(lists.plans).items,
    id => void (known(lists.images(parentId(id) ?? '')).state !== 'unloaded' && reread(id)),
  );
  onDidChange(({ lists: changed }) => {
    for (const plan of known(lists.plans).items) {
      if (changed.some(one => sameId(one, lists.images(plan.id).id))) tracker.imagesRead(plan);
    }
  });
  compute.onDidChange(({ lists: changed }) => {
    for (const { id, galleryId } of known(lists.plans).items) {
      if (galleryId !== undefined && changed.some(one => sameId(one, galleryId))) reloadImages(id);
    }
  });

  return {
    plans: () => known(lists.plans),
    accounts: () => known(lists.accounts),
    labs: () => known(lists.labs),
    accountLabs: id => known(lists.accountLabs(id)),
    images: id => known(lists.images(id)),
    attached: id => known(lists.attached(id)),
    templates: id => known(lists.templates(id)),
    isAttached: galleryId =>
      known(lists.plans).items.some(plan => plan.galleryId !== undefined && sameId(plan.galleryId, galleryId)) ||
      known(lists.accounts).items.some(({ id }) =>
        known(lists.attached(id)).items.some(one => sameId(one.galleryId, galleryId)),
      ),
    loadPlans: force => load(lists.plans, force),
    loadAccounts: force => load(lists.accounts, force),
    loadLabs: force => load(lists.labs, force),
    loadAccountLabs: (id, force) => load(lists.accountLabs(id), force),
    loadImages: (id, force) => load(lists.images(id), force),
    loadAttached: (id, force) => load(lists.attached(id), force),
    loadTemplates: (id, force) => load(lists.templates(id), force),
    async reread(id) {
      const before = galleryOf(id);
      const resource = await reread(id);
      if (before !== galleryOf(id)) reloadImages(id);
      // Attaching or detaching a gallery changes the account's images.
      if (targetKindOf(id) === 'attachedGallery') reloadImages(parentId(id) ?? '');
      return resource;
    },
    onDidAttach: listener =>
      onDidChange(({ resources, lists: changed }) => {
        if ([...resources, ...changed].some(key => attaches.test(key))) listener();
      }),
    watch: createLabWatch({ reread, ...pollOptions }),
    ...{ get, clear, onDidChange },
  };
}

async function readOne(reader: LabReader, id: string): Promise<LabResource | undefined> {
  const parent = parentId(id) ?? '';
  const own = <T extends { readonly id: string }>(all: readonly T[]): T | undefined =>
    all.find(one => sameId(one.id, id));
  switch ((parseResourceId(id)?.type ?? '').toLowerCase()) {
    case 'microsoft.labservices/labplans':
      return reader.labPlan(id);
    case 'microsoft.labservices/labaccounts':
      return reader.labAccount(id);
    case 'microsoft.labservices/labs':
    case 'microsoft.labservices/labaccounts/labs':
      return reader.lab(id);
    case 'microsoft.labservices/labplans/images':
      return withKind('labImage', await reader.planImage(parent, nameOf(id)));
    case 'microsoft.labservices/labaccounts/sharedimages':
      return withKind('labImage', own(await reader.sharedImages(parent)));
    case 'microsoft.labservices/labaccounts/sharedgalleries':
      return withKind('attachedGallery', own(await reader.attachedGalleries(parent)));
    case 'microsoft.labservices/labs/virtualmachines':
      return withKind('labMachine', own([await reader.template(parent)].filter(one => one !== undefined)));
    default:
      return undefined;
  }
}

function withKind<K extends string, T>(kind: K, one: T | undefined): (T & { readonly kind: K }) | undefined {
  return one && { ...one, kind };
}
