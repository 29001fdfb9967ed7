import { isWithin, labPlanImageId, nameOf, parentId } from '../id/resourceId';
import type { LabKind } from '../plan/plan';
import type { KindTraits } from './changeTraits';
import { plain } from './plain';

const common = { ...plain, area: 'labs', effect: 'update', claims: 'subtree' } as const;
const setting = { ...common, busy: 'changed' } as const;

/** What is done with Lab Services, and for it. */
export const labTraits: { readonly [K in LabKind]: KindTraits<K> } = {
  registerProvider: { ...common, busy: 'created', ending: 'resource' },
  grantRole: { ...common, busy: 'created' },
  attachGallery: {
    ...setting,
    uses: { busy: 'attached', ids: ({ spec }) => [spec.galleryId] },
    // Lab Services attaches a gallery only where it may be used and has its role.
    waitsFor: ({ spec }, { kind, target }) => kind === 'registerProvider' || isWithin(target, spec.galleryId),
    // Azure says of roles: "it can take up to ten minutes for changes to take effect".
    transientRefusal: { code: 'SharedGalleryAccessDenied', minutes: 10, because: 'newRole' },
  },
  detachGallery: setting,
  setLabImage: setting,
  saveLabImage: {
    ...common,
    ...{ busy: 'created', ending: 'stages', recognizable: false },
    // Exports show after some minutes, and are complete after ten.
    ...{ silentMinutes: 20, pollSeconds: 30, usualMinutes: 10 },
    uses: {
      busy: 'exported',
      // Not the lab plan itself, which many labs export through at once, but what will appear in it: so it stays attached.
      ids: ({ target, spec }) => [spec.labMachineId, labPlanImageId(spec.labPlanId, nameOf(target))],
    },
    // An export leaves with the template, and its lab, what went wrong.
    altersBesides: ({ spec }) => [spec.labMachineId, parentId(spec.labMachineId) ?? ''],
  },
  createLab: {
    ...common,
    ...{ effect: 'create', busy: 'created', pollSeconds: 30 },
    passwordUser: ({ spec: { userName, osType, osState } }) => ({ userName, osType, osState }),
  },
  publishLab: { ...common, busy: 'published', pollSeconds: 30, usualMinutes: 20 },
};
