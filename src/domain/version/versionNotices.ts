import * as l10n from '@vscode/l10n';
import {
  definitionEndOfLife,
  existingDefinition,
  newDefinition,
  newDefinitionName,
  newIdentifier,
} from '../definition/definitionNotices';
import { privateSecurity } from '../definition/featureNotices';
import { fit, planKnown } from '../definition/fitNotices';
import { existingGallery, newGallery, newResourceGroup, sharedGallery } from '../gallery/galleryNotices';
import { virtualMachine } from '../machine/virtualMachineNotices';
import { duplicates } from '../plan/duplicateNotices';
import { notChecked } from '../plan/notChecked';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';
import { quota } from '../plan/quotaNotices';
import { sortNotices } from '../plan/sortNotices';
import type { VersionTask, Guard, PlanGuard } from '../plan/versionTask';
import { encryption, sourceKeyed, trustedLaunchKey, versionEncrypted } from '../region/encryptionNotices';
import { homeRegion, regionsKnown, uniqueRegions, storageTypes } from '../region/regionNotices';
import { replicas } from '../region/replicaNotices';
import { tags } from '../resource/tagNotices';
import { disks } from '../source/diskNotices';
import { diskSizes } from '../source/diskSizeNotices';
import { communitySource, sharedSource, sourceKey, versionRest, versionSource } from '../source/imageSourceNotices';
import { pendingVersions, managedImageState, managedImageTenancy } from '../source/managedImageNotices';
import { sourcePlace, sourceTenant } from '../source/sourcePlace';
import { securityTypeKnown, sourceState } from '../source/sourceState';
import { endOfLife } from './endOfLifeNotices';
import { shallow } from './shallowNotices';
import type { VersionFacts } from './versionFacts';
import {
  excludedFromLatest,
  latestElsewhere,
  versionFree,
  versionHighest,
  versionNumber,
} from './versionNumberNotices';

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
  versionRest,
  sourceKey,
  communitySource,
  sharedSource,
  shallow,
  versionNumber,
  versionFree,
  versionHighest,
  latestElsewhere,
  endOfLife,
  homeRegion,
  uniqueRegions,
  regionsKnown,
  storageTypes,
  replicas,
  versionEncrypted,
  encryption,
  sourceKeyed,
  trustedLaunchKey,
  tags,
  excludedFromLatest,
  planKnown,
];

const planGuards: readonly PlanGuard[] = [duplicates, quota, notChecked];

/** What concerns one version, whatever else is created with it. */
export function ownNotices(task: VersionTask, facts: VersionFacts): readonly Notice[] {
  return guards.flatMap(guard => guard(task, facts));
}

/** Everything that prevents creating the versions, or that the user should know: errors first, without duplicates. */
export function versionNotices(tasks: readonly VersionTask[], facts: VersionFacts): readonly Notice[] {
  if (tasks.length === 0) {
    return [error('nothingToClone', { message: l10n.t('No managed image is selected.'), fix: l10n.t('Select one.') })];
  }
  return sortNotices([
    ...tasks.flatMap(task => ownNotices(task, facts)),
    ...planGuards.flatMap(guard => guard(tasks, facts)),
  ]);
}
