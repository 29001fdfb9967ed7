import { clone, newDefinition, newGallery } from '../cloneWorld';
import { type Refusal } from './refusal';

export const unreadFacts: readonly Refusal[] = (
  [
    ['regions', 'regionsNotChecked', {}, { locations: undefined }],
    ['storage types', 'storageTypesNotChecked', {}, { storageTypes: undefined }],
    ['gallery names', 'galleryNameNotChecked', newGallery('fresh'), { galleryNames: undefined }],
    ['definitions', 'definitionsNotChecked', { definition: newDefinition() }, { definitions: undefined }],
    ['versions', 'versionsNotChecked', {}, { versions: undefined }],
    ['versions being created', 'feedingNotChecked', {}, { pendingVersions: undefined }],
    ['usage', 'quotaNotChecked', {}, { usagesByRegion: undefined }],
    ['rights', 'rightsNotChecked', {}, { denied: 'unknown' }],
    ['the purchase plan of the source machine', 'purchasePlanUnknown', {}, { sourcePlans: undefined }],
  ] as const
).map(([what, code, over, known]) => ({
  name: `${what} that could not be read`,
  code,
  severity: 'info',
  make: () => clone(over, known),
  azure: { accepts: 'nothing is known to be wrong' },
}));
