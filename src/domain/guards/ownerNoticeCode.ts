/** Every notice of the plans besides new versions. They are stable: tests, support and links rely on them. */
export const ownerNoticeCodes = [
  'nothingToChange',
  'nothingToDelete',
  'cannotBeUndone',
  // galleries
  'softDeletePreview',
  'sharingPreview',
  'sharingIsForGood',
  'communityInfoIncomplete',
  'communityPrefixInvalid',
  'identityInvalid',
  // image definitions
  'generation2Needed',
  'securityNeedsPrivateGallery',
  'featureValueUnknown',
  'recommendedInvalid',
  'addressInvalid',
  'featuresReachFurther',
  // image versions
  'versionBeingDeleted',
  'versionStillChanging',
  'versionHasFailed',
  'homeRegionRemoved',
  'storageTypeFixed',
  'regionNeedsEncryption',
  'removalIsAllowed',
  'blockNeedsEndOfLife',
  'blockHoldsForAll',
  'noLatestLeft',
  'latestMoves',
  // usage
  'versionInUse',
  'versionWasUsed',
  'regionInUse',
  'usageNotChecked',
  // deletion
  'deletionBlocked',
  'contentsUnknown',
  'communityIsTakenBack',
  'canBeRestored',
  'softDeletePassedBy',
  'keptNoLonger',
  'numberGivenAnew',
  'versionGoesFirst',
  'versionHasNotFailed',
  'sourceNotTold',
  'sourceIsGone',
  'sourceNotChecked',
  // sharing
  'galleryMadeOtherwise',
  'sharingIdInvalid',
  'sharedWithTooMany',
  'everybodySees',
  'consumersLose',
  'sharingEndsForGood',
] as const;

export type OwnerNoticeCode = (typeof ownerNoticeCodes)[number];
