import { text } from '../http/json';
import { normalizeRegion } from '../world/regions';
import type { StoredResource } from '../world/storedResource';
import type { World } from '../world/world';
import { sizeNamed } from './machineSizes';

/** What a subscription uses in a region, by the names of Compute's usage rows; those it does not use are missing. */
export function usageOf(world: World, subscription: string, region: string): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  const add = (name: string, amount = 1): unknown => used.set(name, (used.get(name) ?? 0) + amount);
  const each = (type: string, count: (one: StoredResource) => void): void => {
    for (const one of world.list(`Microsoft.Compute/${type}`, `/subscriptions/${subscription}`))
      if (normalizeRegion(one.location ?? '') === region) count(one);
  };
  each('virtualMachines', machine => {
    const { family, vCpus } = coresOf(text(machine.properties, 'hardwareProfile', 'vmSize') ?? '');
    add('virtualMachines');
    add('cores', vCpus);
    add(family, vCpus);
  });
  each('availabilitySets', () => add('availabilitySets'));
  each('virtualMachineScaleSets', () => add('virtualMachineScaleSets'));
  each('diskEncryptionSets', () => add('DiskEncryptionSetCount'));
  each('disks', disk => add(`${storageOf(disk)}DiskCount`));
  each('snapshots', snapshot => add(`${storageOf(snapshot).replace(/.*ZRS$/, 'ZRS')}SnapshotCount`));
  return used;
}

/** `Standard_LRS` counts as `Standard`, `Premium_ZRS` as `PremiumZRS`. */
function storageOf({ sku }: StoredResource): string {
  return (text(sku, 'name') ?? 'Standard_LRS').replace(/_LRS$/, '').replace('_', '');
}

/** Of a size that is not offered, what its name says. */
function coresOf(size: string): { family: string; vCpus: number } {
  const known = sizeNamed(size);
  if (known) return known;
  const [, series = 'D', cores = '2', more = '', version = ''] =
    /^Standard_([A-Z]+)(\d+)([a-z]*)(?:_(v\d+))?/.exec(size) ?? [];
  return { family: `standard${series}${more.toUpperCase()}${version}Family`, vCpus: Number(cores) };
}
