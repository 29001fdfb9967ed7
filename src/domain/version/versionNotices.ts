import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan/plan';
import type { VersionFacts } from './versionFacts';
import {
  definitionEndOfLife,
  existingDefinition,
  newDefinition,
  newDefinitionName,
  newIdentifier,
} from '../definition/definitionNotices';
import { diskSizes } from '../source/diskSizeNotices';
import { pendingVersions, managedImageState, managedImageTenancy } from '../source/managedImageNotices';
import { encryption, regionsEncrypted } from '../region/encryptionNotices';
import { endOfLife } from './endOfLifeNotices';
import { existingGallery, newGallery, newResourceGroup, sharedGallery } from '../gallery/galleryNotices';
import { excludedFromLatest, versionFree, versionHighest, versionNumber } from './versionNumberNotices';
import { fit, planKnown } from '../definition/fitNotices';
import { sortNotices } from '../plan/sortNotices';
import { privateSecurity } from '../definition/featureNotices';
import { homeRegion, regionsKnown, uniqueRegions, storageTypes } from '../region/regionNotices';
import { error } from '../plan/notice';
import { notChecked } from '../plan/notChecked';
import { quota } from '../plan/quotaNotices';
import { duplicates } from '../plan/duplicateNotices';
import { replicas } from '../region/replicaNotices';
import { shallow } from './shallowNotices';
import { sourcePlace, sourceTenant } from '../source/sourcePlace';
import { securityTypeKnown, sourceState } from '../source/sourceState';
import { disks } from '../source/diskNotices';
import { communitySource, sharedSource, versionSource } from '../source/imageSourceNotices';
import { virtualMachine } from '../machine/virtualMachineNotices';
import { tags } from '../resource/tagNotices';
import type { VersionTask, Guard, PlanGuard } from '../plan/versionTask';

const guards: readonly Guard[] = [
  newResourceGroup,
  newGallery,
  existingGallery,
  sharedGallery,
  newDefinitionName,
  newIdentifier,
  newDefinition,
  definitionEndOfLife,
  privateSecurity,
  existingDefinition,
  fit,
  managedImageState,
  diskSizes,
  pendingVersions,
  managedImageTenancy,
  sourceState,
  sourcePlace,
  sourceTenant,
  securityTypeKnown,
  virtualMachine,
  disks,
  versionSource,
  communitySource,
  sharedSource,
  shallow,
  versionNumber,
  versionFree,
  versionHighest,
  endOfLife,
  homeRegion,
  uniqueRegions,
  regionsKnown,
  storageTypes,
  replicas,
  regionsEncrypted,
  encryption,
  tags,
  excludedFromLatest,
  planKnown,
];

const planGuards: readonly PlanGuard[] = [duplicates, quota, notChecked];

/** Everything that prevents creating the versions, or that the user should know: errors first, without duplicates. */
export function versionNotices(tasks: readonly VersionTask[], facts: VersionFacts): readonly Notice[] {
  if (tasks.length === 0) {
    return [error('nothingToClone', { message: l10n.t('No managed image is selected.'), fix: l10n.t('Select one.') })];
  }
  return sortNotices([
    ...tasks.flatMap(task => guards.flatMap(guard => guard(task, facts))),
    ...planGuards.flatMap(guard => guard(tasks, facts)),
  ]);
}
