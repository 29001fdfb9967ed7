import type { KnownVersion, Run, UsedDefinition } from '../../../../src/domain/overview/estate';

export const now = Date.UTC(2026, 2, 2);
export const definition =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/ubuntu';

export function known(
  name: string,
  more: Partial<Omit<KnownVersion, 'regions'>> & { regions?: string } = {},
): KnownVersion {
  const { regions = 'eastus westeurope', ...rest } = more;
  return {
    ...{ name, state: 'Succeeded', endOfLife: undefined, ...rest },
    regions: regions.split(' ').map(one => ({ name: one.replace('!', ''), excludedFromLatest: one.startsWith('!') })),
  };
}

export function run(version: string | undefined, more: Partial<Run> = {}): Run {
  return { version, region: 'eastus', kind: 'virtualMachine', isPinned: false, count: 1, ...more };
}

export function used(runs: readonly Run[], versions: readonly KnownVersion[], id = definition): UsedDefinition {
  const machines = runs.reduce((sum, { kind, count }) => sum + (kind === 'other' ? 0 : count), 0);
  return { id, machines, runs, versions };
}
