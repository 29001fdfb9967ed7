/**
 * Why a Lab Services plan can't be run. The codes are stable: tests, support and links rely on them. Each has a row
 * that says how Azure behaves.
 */
export const labRefusalCodes = [
  'labServicesEnded',
  // lab plans and lab accounts
  'labPlanBeingDeleted',
  'labPlanNotReady',
  // attaching
  'galleryInOtherTenant',
  'providerNotRegistered',
  'labPrincipalMissing',
  'labRoleMissing',
  // exporting
  'labIsClassic',
  'labPlanGone',
  'labPlanNotChecked',
  'labInOtherRegion',
  'labWithoutTemplate',
  'labBusy',
  'labLocked',
  'labHasFailed',
  'templateMissing',
  'templateBusy',
  'templateHasFailed',
  'labPlanWithoutGallery',
  'attachedGalleryGone',
  'labImageNameInvalid',
  'labImageNameTaken',
  'labImageNotThere',
  'seenVersionsUnknown',
  // rescue
  'nothingToRescue',
  // a new lab
  'labNameInvalid',
  'labNameTaken',
  'labTitleInvalid',
  'labRegionNotAllowed',
  'imageNotAttached',
  'imageNotEnabled',
  'labImageTooLarge',
  'labImageSeveralDisks',
  'labCapacityInvalid',
  'labHoursInvalid',
  'coreQuotaReached',
  // publishing
  'labNotDraft',
  // replication in the geography
  'geographyUnknown',
] as const;

const labRemarkCodes = [
  // lab plans and lab accounts
  'labPlanHasFailed',
  // attaching and detaching
  'galleryReplaced',
  'galleryElsewhere',
  'providersNotChecked',
  'labRoleGiven',
  'labRoleNotChecked',
  'imagesStartDisabled',
  'imagesStartEnabled',
  'imagesLeaveLabs',
  'exportEnds',
  'attachedGalleriesNotChecked',
  // exporting
  'templateRunning',
  'templateNotChecked',
  'attachedGalleryNotChecked',
  'exportedSpecialized',
  'exportedToOneRegion',
  'exportCosts',
  // rescue
  'labLeftOut',
  'labIsSafe',
  // images of a lab plan
  'imagesLeaveNewLabs',
  'labImageHidden',
  // a new lab
  'imageEnabledNotChecked',
  'labImageUncertain',
  'coreQuotaNotChecked',
  'credentialsOfOriginal',
  'labNeedsNoTemplate',
  // publishing
  'publishingIrreversible',
  'publishingStopsTemplate',
] as const;

/** Notices specific to Lab Services plans. */
export const labNoticeCodes = [...labRefusalCodes, ...labRemarkCodes] as const;

export type LabRefusalCode = (typeof labRefusalCodes)[number];
export type LabNoticeCode = (typeof labNoticeCodes)[number];
