import { isWithin, labPlanImageId, nameOf, parentId } from '../id/resourceId';
import type { LabKind } from '../plan/plan';
import type { KindTraits } from './changeTraits';
import { defaultTraits } from './defaultTraits';

const common = { ...defaultTraits, area: 'labs', effect: 'update', claims: 'subtree' } as const;
const setting = { ...common, busy: 'updated' } as const;

/** Changes that use Lab Services, or prepare for it. */
export const labTraits: { readonly [K in LabKind]: KindTraits<K> } = {
  registerProvider: { ...common, busy: 'created', ending: 'resource' },
  grantRole: { ...common, busy: 'created' },
  attachGallery: {
    ...setting,
    uses: { busy: 'attached', ids: ({ spec }) => [spec.galleryId] },
    // Attaching requires the registered provider and the role of Lab Services on the gallery.
    waitsFor: ({ spec }, { kind, target }) => kind === 'registerProvider' || isWithin(target, spec.galleryId),
    // Azure's documentation on roles: "it can take up to ten minutes for changes to take effect".
    transientRefusal: { code: 'SharedGalleryAccessDenied', minutes: 10, because: 'newRole' },
  },
  detachGallery: setting,
  setLabImage: setting,
  saveLabImage: {
    ...common,
    ...{ busy: 'created', ending: 'stages', recognizable: false },
    // Exports appear after a few minutes, and complete after about ten.
    ...{ silentMinutes: 20, pollSeconds: 30, typicalMinutes: 10 },
    uses: {
      busy: 'exported',
      // Not the lab plan, which can run many exports at once, but the future image in it: this keeps the gallery attached.
      ids: ({ target, spec }) => [spec.labMachineId, labPlanImageId(spec.labPlanId, nameOf(target))],
    },
    // Lab Services reports a failed export on the template and its lab.
    alsoAffects: ({ spec }) => [spec.labMachineId, parentId(spec.labMachineId) ?? ''],
  },
  createLab: {
    ...common,
    ...{ effect: 'create', busy: 'created', pollSeconds: 30 },
    passwordUser: ({ spec: { userName, osType, osState } }) => ({ userName, osType, osState }),
  },
  publishLab: { ...common, ...{ busy: 'published', silentMinutes: 10, pollSeconds: 30, typicalMinutes: 20 } },
};
