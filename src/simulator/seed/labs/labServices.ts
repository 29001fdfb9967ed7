import { publishDurationMs, published } from '../../labs/lab/publishLab';
import { registrationKey } from '../../labs/registration';
import type { StoredResource } from '../../world/storedResource';
import type { World } from '../../world/world';
import { subscriptions } from '../company';
import { classicLabs } from './classicLabs';
import { labGallery } from './labGallery';
import { labPlans } from './labPlans';
import { labs, publishingLab } from './labs';

/** All of the sample's Lab Services resources, and the images for them. */
export function labServices(now: number): StoredResource[] {
  return [...labGallery(now), ...labPlans(), ...labs(now), ...classicLabs(now)];
}

/** Registers the provider where there are labs, and adds the operation in progress at `now`. */
export function seedLabOperations(world: World, now: number): void {
  const [production, , academy] = subscriptions;
  for (const subscription of [production, academy]) {
    world.registrations[registrationKey(subscription?.id ?? '', 'Microsoft.LabServices')] = 0;
  }
  const lab = world.get(publishingLab);
  if (!lab) return;
  const start = now - publishDurationMs / 4;
  const location = lab.location ?? '';
  world.addOperation({
    id: world.guid(),
    subscription: academy?.id ?? '',
    location,
    resource: lab.id,
    start,
    end: start + publishDurationMs,
    effect: published(lab),
  });
}
