import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan';
import type { VersionFacts } from '../plans/createVersions';
import { definitionEndOfLife, existingDefinition, newDefinition, newDefinitionName, newIdentifier } from './definition';
import { diskSizes } from './diskSizes';
import { feeding, managedImageState, managedImageTenancy } from './managedImage';
import { encryption, regionsEncrypted } from './encryption';
import { endOfLife } from './endOfLife';
import { existingGallery, newGallery, newResourceGroup, sharedGallery } from './gallery';
import { excludedFromLatest, versionFree, versionHighest, versionNumber } from './versionNumber';
import { fit, planKnown } from './fit';
import { inOrder } from './inOrder';
import { privateSecurity } from './definitionFeatures';
import { homeRegion, regionsKnown, regionsOnce, storageTypes } from './regions';
import { error } from './notice';
import { notChecked } from './notChecked';
import { quota } from './quota';
import { repeats } from './repeats';
import { replicas } from './replicas';
import { rights } from './rights';
import { shallow } from './shallow';
import { sourcePlace, sourceTenant } from './sourcePlace';
import { securityTypeKnown, sourceState } from './sourceState';
import { disks } from './disks';
import { communitySource, sharedSource, versionSource } from './imageSources';
import { virtualMachine } from './virtualMachine';
import { tags } from './tags';
import type { VersionTask, Guard, PlanGuard } from './versionTask';

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
  feeding,
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
  regionsOnce,
  regionsKnown,
  storageTypes,
  replicas,
  regionsEncrypted,
  encryption,
  tags,
  excludedFromLatest,
  planKnown,
];

const planGuards: readonly PlanGuard[] = [repeats, quota, rights, notChecked];

/** Everything that stands against new versions or is good to know before it: errors first, nothing said twice. */
export function versionNotices(tasks: readonly VersionTask[], facts: VersionFacts): readonly Notice[] {
  if (tasks.length === 0) {
    return [error('nothingToClone', { message: l10n.t('No managed image is selected.'), fix: l10n.t('Select one.') })];
  }
  return inOrder([
    ...tasks.flatMap(task => guards.flatMap(guard => guard(task, facts))),
    ...planGuards.flatMap(guard => guard(tasks, facts)),
  ]);
}
