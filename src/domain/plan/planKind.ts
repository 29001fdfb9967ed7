/** The builder that created a plan. */
export type PlanKind =
  | 'attachGallery'
  | 'captureVm'
  | 'cleanUp'
  | 'cloneManagedImage'
  | 'copyVersion'
  | 'createDefinition'
  | 'createGallery'
  | 'createLab'
  | 'createVersion'
  | 'createVirtualMachine'
  | 'deleteManagedImage'
  | 'deleteResources'
  | 'detachGallery'
  | 'editRegions'
  | 'exportExisting'
  | 'exportLabTemplate'
  | 'publishLab'
  | 'purgeVersion'
  | 'replaceFailedVersion'
  | 'replicateToGeography'
  | 'rescueLabImages'
  | 'restoreVersion'
  | 'retryFailedRegions'
  | 'setLabImages'
  | 'setTags'
  | 'shareGallery'
  | 'updateDefinition'
  | 'updateGallery'
  | 'versionLifecycle';

/** A kind in the journal that this release doesn't know. */
export type OtherPlanKind = string & { readonly isOther: true };
