import { operationNotAllowed } from '../http/errors';
import { normalizeRegion } from '../world/regions';
import type { World } from '../world/world';

/** Gallery usage rows, with the default limit per subscription and region. */
export const quotaRows = [
  { name: 'Gallery', label: 'Gallery', type: 'Microsoft.Compute/galleries', limit: 100 },
  { name: 'GalleryImage', label: 'Gallery Image', type: 'Microsoft.Compute/galleries/images', limit: 1000 },
  {
    name: 'GalleryImageVersion',
    label: 'Gallery Image Version',
    type: 'Microsoft.Compute/galleries/images/versions',
    limit: 10_000,
  },
  {
    name: 'GalleryApplicationVersion',
    label: 'Gallery Application Version',
    type: 'Microsoft.Compute/galleries/applications/versions',
    limit: 300,
  },
] as const;

export function quotaOf(world: World, row: string): number {
  return world.quotas[row] ?? quotaRows.find(one => one.name === row)?.limit ?? 0;
}

export function currentUsage(world: World, type: string, subscription: string, region: string): number {
  return world
    .list(type, `/subscriptions/${subscription}`)
    .reduce((sum, one) => sum + (normalizeRegion(one.location ?? '') === region ? 1 : 0), 0);
}

/** Throws if one more resource of the type would exceed the quota. */
export function checkQuota(world: World, type: string, subscription: string, region: string): void {
  const row = quotaRows.find(one => one.type.toLowerCase() === type.toLowerCase());
  if (!row) return;
  const limit = quotaOf(world, row.name);
  const used = currentUsage(world, type, subscription, region);
  if (used < limit) return;
  throw operationNotAllowed(
    `Operation could not be completed as it results in exceeding approved ${row.name} quota. Additional details - Location: ${region}, Current Limit: ${limit}, Current Usage: ${used}, Additional Required: 1, (Minimum) New Limit Required: ${limit + 1}.`,
  );
}
