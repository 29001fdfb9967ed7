import { World } from '../../../src/simulator/world/world';
import { subscription } from '../../unit/domain/cloneWorld';
import type { There } from '../../unit/domain/changes/changeRefusal';
import { putDefinition, putDeleted, putGallery, putGroup, putImage, putVersion } from './putExisting';

/** The Azure that a change finds, made real. */
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
  world.denyRules = [...there.denied];
  return world;
}
