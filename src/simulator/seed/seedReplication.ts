import { Arm } from '../arm';
import { tokenOf } from '../authority/authority';
import { handClock } from '../world/clock';
import { regionOf } from '../world/regions';
import type { World } from '../world/world';
import { computeId, tenants } from './company';
import { replicatingSourceImage } from './managedImages';

const minute = 60_000;
const version = computeId(
  'production',
  'rg-images-prod',
  'galleries/golden_images/images/ubuntu-24.04-base/versions/1.8.0',
);

/** Start and end of each region's copy, in minutes relative to `now`; home region first. */
const copies = [
  { region: 'eastus2', from: -14, to: -3 },
  { region: 'westeurope', from: -3, to: 2 },
  { region: 'uksouth', from: -3, to: 5 },
  { region: 'southeastasia', from: -3, to: 11 },
  { region: 'australiaeast', from: 1, to: 16 },
];

/**
 * Creates a version with a request a quarter of an hour before `now`, so that its regions are at different percentages
 * at the start, and its source image is still in use.
 */
export function seedReplication(world: World, now: number): void {
  const origin = 'https://management.azure.com';
  const [tenant] = tenants;
  if (!tenant) return;
  const arm = new Arm(world, handClock(now - 15 * minute), { origin });
  const answer = arm.handle({
    method: 'PUT',
    url: `${origin}${version}?api-version=2024-03-03`,
    headers: { authorization: `Bearer ${tokenOf(tenant, 'sample', origin, origin)}` },
    body: JSON.stringify({
      location: 'eastus2',
      tags: { build: '4862' },
      properties: {
        storageProfile: {
          source: { id: computeId('production', 'rg-images-prod', `images/${replicatingSourceImage}`) },
        },
        publishingProfile: {
          targetRegions: copies.map(({ region }, at) => ({
            name: regionOf(region)?.displayName ?? region,
            regionalReplicaCount: at === 0 ? 3 : 1,
            storageAccountType: at === 0 ? 'Standard_ZRS' : 'Standard_LRS',
          })),
        },
      },
    }),
  });
  const stored = world.get(version);
  if (!stored) throw new Error(`The sample's replicating version was refused: ${answer.body ?? ''}`);
  const timed = copies.map(({ region, from, to }) => ({ region, from: now + from * minute, to: now + to * minute }));
  const end = Math.max(...timed.map(({ to }) => to)) + 15_000;
  world.put({ ...stored, copies: timed });
  for (const operation of world.operations.values()) {
    if (operation.resource === stored.id) world.addOperation({ ...operation, end });
  }
  world.requests.length = 0;
}
