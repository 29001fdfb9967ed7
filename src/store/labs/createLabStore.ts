import type { LabReader } from '../../azure/labPorts';
import { realTime } from '../../base/realTime';
import { nameOf, parentId, parseResourceId, sameId } from '../../domain/id/resourceId';
import { targetKindOf } from '../../domain/id/targetKind';
import { createPollBudget } from '../pollBudget';
import type { Store } from '../ports';
import { createResourceCache } from '../resourceCache';
import { followLatest } from './followLatest';
import { labListsOf } from './labLists';
import type { LabResource, LabStore } from './labStore';
import { createLabWatch, type LabWatchParts } from './watchLabs';

export function createLabStore(
  reader: LabReader,
  compute: Pick<Store, 'loadDefinitions' | 'onDidChange' | 'definitions' | 'versions' | 'get'>,
  pace: Pick<LabWatchParts, 'clock' | 'budget'> = { clock: realTime, budget: createPollBudget() },
): LabStore {
  const lists = labListsOf(reader, compute);
  const { known, load, get, reread, clear, onDidChange } = createResourceCache<LabResource>({
    readOne: id => readOne(reader, id),
    holding: lists.holding,
  });
  const galleryOf = (id: string): string | undefined => {
    const plan = get(id);
    return plan?.kind === 'labPlan' ? plan.galleryId : undefined;
  };
  /** What a plan offers is asked for again where somebody has looked at it. */
  const imagesAgain = (planId: string): void => {
    if (known(lists.images(planId)).state !== 'unloaded') void load(lists.images(planId), true);
  };

  const follower = followLatest(
    compute,
    () => known(lists.plans).items,
    id => void (known(lists.images(parentId(id) ?? '')).state !== 'unloaded' && reread(id)),
  );
  onDidChange(({ lists: changed }) => {
    for (const plan of known(lists.plans).items) {
      if (changed.some(one => sameId(one, lists.images(plan.id).id))) follower.imagesRead(plan);
    }
  });
  compute.onDidChange(({ lists: changed }) => {
    for (const { id, galleryId } of known(lists.plans).items) {
      if (galleryId !== undefined && changed.some(one => sameId(one, galleryId))) imagesAgain(id);
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
    loadPlans: again => load(lists.plans, again),
    loadAccounts: again => load(lists.accounts, again),
    loadLabs: again => load(lists.labs, again),
    loadAccountLabs: (id, again) => load(lists.accountLabs(id), again),
    loadImages: (id, again) => load(lists.images(id), again),
    loadAttached: (id, again) => load(lists.attached(id), again),
    loadTemplates: (id, again) => load(lists.templates(id), again),
    async reread(id) {
      const before = galleryOf(id);
      const resource = await reread(id);
      if (before !== galleryOf(id)) imagesAgain(id);
      // A gallery of a classic lab account brings its images, and takes them with it.
      if (targetKindOf(id) === 'attachedGallery') imagesAgain(parentId(id) ?? '');
      return resource;
    },
    watch: createLabWatch({ reread, ...pace }),
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
      return as('labImage', await reader.planImage(parent, nameOf(id)));
    case 'microsoft.labservices/labaccounts/sharedimages':
      return as('labImage', own(await reader.sharedImages(parent)));
    case 'microsoft.labservices/labaccounts/sharedgalleries':
      return as('attachedGallery', own(await reader.attachedGalleries(parent)));
    case 'microsoft.labservices/labs/virtualmachines':
      return as('labMachine', own([await reader.template(parent)].filter(one => one !== undefined)));
    default:
      return undefined;
  }
}

function as<K extends string, T>(kind: K, one: T | undefined): (T & { readonly kind: K }) | undefined {
  return one && { ...one, kind };
}
