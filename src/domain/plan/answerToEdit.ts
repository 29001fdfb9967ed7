import type { NoticeCode } from './noticeCode';

/** By the answer that can be changed because of them, the notices of plans. */
const noticesOf = {
  gallery: ['galleryNameTaken', 'galleryBeingDeleted', 'galleryNotReady', 'galleryQuotaReached', 'imageInOtherTenant'],
  definition: [
    ...['definitionBeingDeleted', 'definitionNotReady', 'definitionExpired', 'definitionNameTaken', 'identifierTaken'],
    ...['osTypeMismatch', 'osStateMismatch', 'generationMismatch', 'architectureMismatch', 'securityTypeMismatch'],
    ...['planMismatch', 'definitionQuotaReached', 'versionQuotaReached'],
  ],
  version: [
    ...['versionNumberInvalid', 'versionNumberOutOfRange', 'versionNumberLeadingZeros', 'versionTaken'],
    ...['versionTakenByFailed', 'versionTwiceInPlan', 'versionNotHighest'],
  ],
  regions: [
    ...['homeRegionMissing', 'homeRegionRemoved', 'duplicateRegion', 'regionUnknown', 'shallowSeveralRegions'],
    ...['olderLatestElsewhere', 'regionInUse', 'nothingToChange'],
  ],
  replicas: [
    ...['storageTypeUnknown', 'storageTypeUnsupported', 'replicaCountInvalid', 'manyReplicasInRegion'],
    ...['tooManyReplicas', 'shallowSeveralReplicas'],
  ],
  options: [
    ...['endOfLifeInvalid', 'endOfLifePast', 'versionExcludedFromLatest', 'tagsInvalid', 'encryptionSetElsewhere'],
    ...['confidentialNeedsEncryption', 'trustedLaunchWithKey', 'blockNeedsEndOfLife'],
  ],
  rules: ['selectedOverLimit', 'nothingGoes'],
  size: ['sizeUnknown', 'sizeDoesNotFit'],
  region: ['noLatestHere', 'imageNotHere', 'imageNotReadyHere'],
  name: ['machineNameInvalid'],
  user: ['userNameInvalid'],
} as const satisfies Readonly<Record<string, readonly NoticeCode[]>>;

const answers: ReadonlyMap<string, string> = new Map(
  Object.entries(noticesOf).flatMap(([key, codes]) => codes.map(code => [code, key] as const)),
);

/** The key of the answer that, changed, may settle a notice. Undefined if none does. */
export function answerToEdit(code: string): string | undefined {
  return answers.get(code);
}
