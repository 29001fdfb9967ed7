import { noEstate, type Estate, type VersionSum } from '../../../../src/domain/overview/estate';
import type { OverviewReading, OverviewSituation } from '../../../../src/pages/overview/present/situation';
import { definition, known, now, run, used } from '../../domain/overview/estates';

const gallery = definition.replace(/\/images\/.*/, '');

function version(name: string, more: Partial<VersionSum> = {}): VersionSum {
  return {
    ...{ id: `${definition}/versions/${name}`, state: 'Succeeded', published: '2026-01-02T00:00:00Z' },
    ...{ endOfLife: undefined, regions: 2, replicas: 2, sizeGB: 60, cost: 3, unpriced: 0, ...more },
  };
}

const stored = { replicas: 8, sizeGB: 240, cost: 12.5, unpriced: 0 };
const versions = [known('1.0.0', { regions: 'eastus' }), known('1.1.0'), known('1.2.0')];

/** One gallery with something of everything. */
const estate: Estate = {
  totals: {
    ...{ galleries: 1, definitions: 2, versions: 6, failed: 1, replicating: 1, expired: 1, expiring: 1, unused: 2 },
  },
  replicas: [
    { region: 'eastus', storage: 'Standard_LRS', versions: 6, replicas: 6, sizeGB: 180, unsized: 1 },
    { region: 'westeurope', storage: 'Standard_LRS', versions: 2, replicas: 2, sizeGB: 60, unsized: 0 },
  ],
  galleries: [{ id: gallery, definitions: 2, versions: 6, ...stored }],
  definitions: [
    { id: definition, versions: 5, failed: 1, expired: 1, expiring: 1, newest: '2026-02-01T00:00:00Z', ...stored },
    {
      ...{ id: `${gallery}/images/debian`, versions: 1, failed: 0, expired: 0, expiring: 0 },
      ...{ newest: undefined, replicas: 1, sizeGB: 30, cost: 1.5, unpriced: 0 },
    },
  ],
  used: [
    used(
      [
        ...[run('1.2.0', { count: 2 }), run('1.0.0', { region: 'japaneast', count: 3 })],
        run(undefined, { kind: 'scaleSet' }),
      ],
      versions,
    ),
  ],
  troubled: {
    failed: [version('2.0.0', { state: 'Failed' })],
    replicating: [version('3.0.0', { state: 'Creating', sizeGB: 0, cost: undefined, unpriced: 2 })],
    expired: [version('0.1.0', { endOfLife: '2026-01-01T00:00:00Z' })],
    expiring: [version('0.2.0', { endOfLife: '2026-03-10T00:00:00Z' })],
  },
  unused: [version('0.1.0', { endOfLife: '2026-01-01T00:00:00Z' }), version('0.2.0')],
  months: [
    { month: '2026-01', published: 4, ending: 1 },
    { month: '2026-02', published: 2, ending: 0 },
    { month: '2026-03', published: 0, ending: 1 },
  ],
};

export const reading: OverviewReading = {
  estate,
  prices: new Map([
    ['standard_lrs eastus', 0.05],
    ['standard_lrs westeurope', 0.06],
  ]),
  failures: [],
  leftOut: [],
  locations: [
    { name: 'eastus', displayName: 'East US', latitude: 37.4, longitude: -79.8 },
    { name: 'westeurope', displayName: 'West Europe', latitude: 52.4, longitude: 4.9 },
    { name: 'japaneast', displayName: 'Japan East', latitude: 35.7, longitude: 139.8 },
  ],
  readAt: now,
};

export function situation(more: Partial<OverviewSituation> = {}): OverviewSituation {
  return {
    ...{ reading, isLoading: false, failure: undefined, tile: undefined, rows: 50, now, speed: 1, language: 'en' },
    ...more,
  };
}

export const emptyReading: OverviewReading = { ...reading, estate: noEstate, prices: new Map() };
