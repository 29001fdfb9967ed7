import type { Change } from '../../domain/plan';
import type { Connection, Settlement } from '../ports';
import { getJson, orUndefined, pathOf } from '../rest';
import { settleDefinition } from './definition';
import { settleDeletion } from './deletion';
import { settleGallery } from './gallery';
import { settleResourceGroup } from './resourceGroup';
import { settleUpdate } from './update';
import { settleVersion } from './version';

/** What has become of a change, by what Azure has of its target: for one that may or may not have been sent. */
export async function settleChange(connection: Connection, change: Change): Promise<Settlement> {
  const query = change.kind === 'createVersion' || change.kind === 'updateVersion' ? '$expand=ReplicationStatus' : '';
  const found = await orUndefined(getJson(connection, pathOf(change.target, '', query)));
  switch (change.kind) {
    case 'createResourceGroup':
      return found ? settleResourceGroup(found, change) : { state: 'absent' };
    case 'createGallery':
      return found ? settleGallery(found, change) : { state: 'absent' };
    case 'createDefinition':
      return found ? settleDefinition(found, change) : { state: 'absent' };
    case 'createVersion':
      return found ? settleVersion(found, change) : { state: 'absent' };
    case 'updateVersion':
      return settleUpdate(found, change);
    case 'deleteManagedImage':
      return settleDeletion(found);
  }
}
