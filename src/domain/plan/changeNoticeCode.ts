/**
 * Why a plan other than for new versions can't be run. The codes are stable: tests, support and links rely on them.
 * Each has a row that says how Azure behaves.
 */
export const changeRefusalCodes = [
  'nothingToChange',
  'nothingToDelete',
  // galleries
  'communityInfoIncomplete',
  'communityPrefixInvalid',
  'identityInvalid',
  // image definitions
  'generation2Needed',
  'securityNeedsPrivateGallery',
  'featureValueUnknown',
  'recommendedInvalid',
  'addressInvalid',
  // image versions
  'versionBeingDeleted',
  'versionStillChanging',
  'homeRegionRemoved',
  'storageTypeFixed',
  'regionNeedsEncryption',
  'blockNeedsEndOfLife',
  'homeRegionFailed',
  'nothingToRetry',
  // deletion
  'deletionBlocked',
  'contentsUnknown',
  'otherContentsStay',
  'locked',
  'locksUnknown',
  'keptNoLonger',
  'numberReused',
  'versionHasNotFailed',
  'sourceUnknown',
  'sourceIsGone',
  'nothingGoes',
  'imageKeepsShallowVersion',
  // sharing
  'galleryMadeOtherwise',
  'sharingIdInvalid',
  'sharedWithTooMany',
  // virtual machines
  'machineNameInvalid',
  'noLatestHere',
  'imageNotHere',
  'imageNotReadyHere',
  'sizeUnknown',
  'sizeDoesNotFit',
  'securityTypeNotOfImage',
  'diskTypeDisallowed',
  'signInNotTaken',
  'signInMissing',
  'userNameInvalid',
  'sshKeyInvalid',
] as const;

const ownerRemarkCodes = [
  'cannotBeUndone',
  'membersLeftOut',
  'endOfLifeLeftOut',
  'resourceLeftOut',
  // galleries
  'softDeletePreview',
  'sharingPreview',
  'sharingIrreversible',
  'identityGoes',
  // image definitions
  'featuresReachFurther',
  // image versions
  'versionHasFailed',
  'removalIsAllowed',
  'blockHoldsForAll',
  'noLatestLeft',
  'latestMoves',
  'regionsLeaveAndReturn',
  // usage
  'versionInUse',
  'versionWasUsed',
  'regionInUse',
  'usageNotChecked',
  'usageLimits',
  'definitionInUse',
  // deletion
  'communityIsTakenBack',
  'otherContentsGo',
  'locksNotChecked',
  'canBeRestored',
  'softDeletePassedBy',
  'versionGoesFirst',
  'sourceNotChecked',
  'manyVersionsGo',
  'selectedOverLimit',
  // sharing
  'everybodySees',
  'consumersLose',
  'sharingEndIrreversible',
  // virtual machines
  'imageExpired',
  'sizesNotChecked',
  'termsApply',
  'passwordAskedWhenRun',
] as const;

/** All notices of plans other than for new versions. */
export const changeNoticeCodes = [...changeRefusalCodes, ...ownerRemarkCodes] as const;

export type ChangeRefusalCode = (typeof changeRefusalCodes)[number];
export type ChangeNoticeCode = (typeof changeNoticeCodes)[number];
