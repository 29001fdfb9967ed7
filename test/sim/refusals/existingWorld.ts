import { World } from '../../../src/simulator/world/world';
import type { There } from '../../unit/domain/changes/changeRefusal';
import { subscription } from '../../unit/domain/cloneWorld';
import {
  putDefinition,
  putDeleted,
  putGallery,
  putGroup,
  putImage,
  putLock,
  putOther,
  putVersion,
} from './putExisting';

/** A simulated Azure with the resources that a change finds. */
export function existingWorld(there: Required<There>): World {
  const world = new World();
  world.subscriptions = [{ id: subscription, name: 'Images', tenantId: 'tenant-a', state: 'Enabled' }];
  world.tenants = [{ id: 'tenant-a', name: 'Contoso', domain: 'contoso.example' }];
  putGroup(world, subscription, 'rg', 'northeurope');
  for (const one of there.galleries) putGallery(world, one);
  for (const one of there.definitions) putDefinition(world, one);
  for (const one of there.deleted) putDeleted(world, one);
  for (const one of there.versions) putVersion(world, one);
  for (const one of there.images) putImage(world, one);
  for (const id of there.others) putOther(world, id);
  for (const { id, name } of there.locks) putLock(world, id, name);
  world.denyRules = [...there.denied];
  return world;
}
