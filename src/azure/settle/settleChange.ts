import { object } from '../../arm/json';
import type { Json } from '../../arm/json';
import { deploymentId } from '../../arm/machineDeployment';
import { isDeletion } from '../../domain/change/isDeletion';
import { isLabChange } from '../../domain/change/isLabChange';
import type { Change } from '../../domain/plan/plan';
import type { Connection, Settlement } from '../ports';
import { getJson, orUndefined, pathOf } from '../http/rest';
import { settleDefinition } from './settleDefinition';
import { settleDeletion } from './settleDeletion';
import { settleDeployment } from './settleDeployment';
import { settleGallery } from './settleGallery';
import { isDefinitionUpdateApplied, isGalleryUpdateApplied, isSharingApplied, hasExactTags } from './isApplied';
import { settleLabChange } from './labs/settleLabChange';
import { settlePurge } from './settlePurge';
import { settleResourceGroup } from './settleResourceGroup';
import { settleUpdate, settleVersionUpdate } from './settleUpdate';
import { settleVersion } from './settleVersion';
import { settleByState } from './settleByState';

/**
 * Determines the outcome of a change that may or may not have been sent, from the current state of its target.
 * @param since when it was sent, in milliseconds since 1970
 */
export async function settleChange(connection: Connection, change: Change, since?: number): Promise<Settlement> {
  const read = (query = ''): Promise<Json | undefined> =>
    orUndefined(getJson(connection, pathOf(change.target, '', query)));
  const ifFound = (found: Json | undefined, settle: (found: Json) => Settlement): Settlement =>
    found ? settle(found) : { state: 'absent' };
  if (isLabChange(change)) return settleLabChange(connection, change, since);
  if (isDeletion(change)) {
    return change.kind === 'purgeVersion' ? settlePurge(connection, change.target) : settleDeletion(await read());
  }
  switch (change.kind) {
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
      return settleUpdate(await read('$expand=SharingProfile/Groups'), change, found =>
        isSharingApplied(found, change.spec),
      );
    case 'createVirtualMachine': {
      const deployment = await orUndefined(getJson(connection, pathOf(deploymentId(change.target))));
      return settleDeployment(deployment, await read(), change);
    }
  }
}
