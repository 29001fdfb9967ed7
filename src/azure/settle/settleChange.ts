import { deploymentId } from '../../arm/machineDeployment';
import { object, type Json } from '../../base/json';
import { isLabChange } from '../../domain/change/isLabChange';
import type { KnownErrors } from '../../domain/labs/labError';
import type { Change } from '../../domain/plan/plan';
import type { Connection, Settlement } from '../ports';
import { isDefinitionUpdateApplied, isGalleryUpdateApplied, hasExactTags } from './isApplied';
import { settleLabChange } from './labs/settleLabChange';
import { readTarget, readWholeTarget } from './readTarget';
import { settleByState } from './settleByState';
import { settleDefinition } from './settleDefinition';
import { settleDeletion } from './settleDeletion';
import { settleDeployment } from './settleDeployment';
import { settleGallery } from './settleGallery';
import { settlePurge } from './settlePurge';
import { settleResourceGroup } from './settleResourceGroup';
import { settleSharing } from './settleSharing';
import { settleUpdate, settleVersionUpdate } from './settleUpdate';
import { settleVersion } from './settleVersion';

/**
 * Determines the outcome of a change that may or may not have been sent, from the current state of its target.
 * @param errorsBefore what `labErrorsBefore` returned before it was sent
 */
export async function settleChange(
  connection: Connection,
  change: Change,
  errorsBefore?: KnownErrors,
): Promise<Settlement> {
  const read = (query = ''): Promise<Json | undefined> => readWholeTarget(connection, change, query);
  const ifFound = (found: Json | undefined, settle: (found: Json) => Settlement): Settlement =>
    found ? settle(found) : { state: 'absent' };
  if (isLabChange(change)) return settleLabChange(connection, change, errorsBefore);
  switch (change.kind) {
    case 'purgeVersion':
      return settlePurge(connection, change.target);
    case 'deleteVersion':
    case 'deleteDefinition':
    case 'deleteGallery':
    case 'deleteGalleryChild':
    case 'deleteManagedImage':
      return settleDeletion(await read());
    case 'createResourceGroup':
      return ifFound(await read(), found => settleResourceGroup(found, change));
    case 'createGallery':
      return ifFound(await read(), found => settleGallery(found, change));
    case 'createDefinition':
      return ifFound(await read(), found => settleDefinition(found, change));
    case 'createVersion':
      return ifFound(await read('$expand=ReplicationStatus'), found => settleVersion(found, change));
    case 'restoreVersion':
      return ifFound(await read(), found => settleByState(found, change.target));
    case 'updateVersion':
      return settleVersionUpdate(await read('$expand=ReplicationStatus'), change);
    case 'updateGallery':
      return settleUpdate(await read(), change, found => isGalleryUpdateApplied(found, change.spec));
    case 'updateDefinition':
      return settleUpdate(await read(), change, found => isDefinitionUpdateApplied(found, change.spec));
    case 'setTags':
      return settleUpdate(await read(), change, found => hasExactTags(object(found['tags']), change.spec.tags));
    case 'shareGallery':
      return settleSharing(await read('$expand=SharingProfile/Groups'), change);
    case 'createVirtualMachine': {
      const deployment = await readTarget(connection, deploymentId(change.target));
      return settleDeployment(deployment, await read(), change);
    }
  }
}
