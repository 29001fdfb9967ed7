import { parentId } from '../../src/domain/id/resourceId';
import type { Location } from '../../src/domain/region/region';
import type { ImageVersion, RegionReplication, RegionState } from '../../src/domain/version/imageVersion';
import type { OperationRecord } from '../../src/operations/journal/record';
import type { Situation } from '../../src/pages/imageVersion/present/situation';
import { regions as azureRegions } from '../../src/simulator/world/regions';
import { emptyHistory } from '../../src/watching/history';
import { observe } from '../../src/watching/observe';

const start = Date.parse('2026-05-04T08:00:00Z');
const minute = 60_000;
const versionId =
  '/subscriptions/0f3d6c1e-8d3b-4f0a-9a51-6d2f8a7be001/resourceGroups/images/providers/Microsoft.Compute/galleries/corpImages/images/web-server-2025/versions/1.4.0';

const locations: readonly Location[] = azureRegions
  .filter(region => !region.hidden)
  .map(({ name, displayName, geography, group, latitude, longitude }) => ({
    name,
    displayName,
    geography,
    geographyGroup: group,
    latitude: Number(latitude),
    longitude: Number(longitude),
  }));

/** Percent by minute for each region; 'f' is a failure at the previous percentage, '-' is not started. */
type Course = readonly (readonly [
  region: string,
  percents: readonly (number | 'f' | '-')[],
  storage?: 'Standard_ZRS',
])[];

const outOfSpace =
  "Replication failed in this region due to 'The GalleryImageVersion source resource size 2520 exceeds the max size 2048 supported.'";

function replicationAt(course: Course, step: number): readonly RegionReplication[] {
  return course.map(([region, percents]) => {
    const now = percents[Math.min(step, percents.length - 1)] ?? '-';
    const before = percents.slice(0, step).findLast(each => typeof each === 'number') ?? 0;
    if (now === '-') return { region, state: 'Unknown', progress: 0, details: '' };
    if (now === 'f') return { region, state: 'Failed', progress: before, details: outOfSpace };
    const state: RegionState = now === 100 ? 'Completed' : 'Replicating';
    return { region, state, progress: now, details: '' };
  });
}

/** The situation after watching a course, with one poll every `stepMinutes`. */
function watched(course: Course, facts: Partial<ImageVersion> = {}, stepMinutes = 1): Situation {
  const steps = Math.max(...course.map(([, percents]) => percents.length));
  const version = (step: number): ImageVersion => ({
    kind: 'version',
    id: versionId,
    name: '1.4.0',
    location: course[0]?.[0] ?? '',
    tags: {},
    provisioningState: 'Creating',
    publishedDate: new Date(start).toISOString(),
    excludeFromLatest: false,
    targetRegions: course.map(([name, , storage], index) => ({
      name,
      replicaCount: index === 0 ? 3 : 1,
      storageAccountType: storage ?? 'Standard_LRS',
    })),
    storageAccountType: 'Standard_LRS',
    replicationMode: 'Full',
    dataDisks: [],
    allowDeletionOfReplicatedLocations: false,
    blockDeletionBeforeEndOfLife: false,
    replication: { aggregatedState: 'InProgress', regions: replicationAt(course, step) },
    ...facts,
  });
  let history = emptyHistory;
  for (let step = 0; step < steps; step += 1)
    history = observe(history, version(step), start + step * stepMinutes * minute);
  return {
    versionId,
    version: version(steps - 1),
    history,
    failure: undefined,
    gone: false,
    locations,
    operations: [],
    sourceImageId: undefined,
    now: start + (steps - 1) * stepMinutes * minute,
    speed: 60,
    language: 'en',
    hasPortal: true,
    background: { users: 'notAsked' },
  };
}

const definitionId = parentId(versionId) ?? '';
const galleryId = parentId(definitionId) ?? '';

/** A clone whose gallery is created and whose image definition is being created. */
const clone: OperationRecord = {
  id: 'clone',
  environment: 'sample',
  plan: {
    kind: 'cloneManagedImage',
    title: 'Clone web',
    changes: [
      { kind: 'createGallery', target: galleryId, spec: { location: 'westeurope' } },
      {
        kind: 'createDefinition',
        target: definitionId,
        spec: {
          location: 'westeurope',
          osType: 'Windows',
          osState: 'Generalized',
          hyperVGeneration: 'V2',
          architecture: 'x64',
          identifier: { publisher: 'Contoso', offer: 'web', sku: '2025' },
          features: [],
        },
      },
      {
        kind: 'createVersion',
        target: versionId,
        spec: {
          location: 'westeurope',
          source: {
            kind: 'managedImage',
            id: '/subscriptions/1/resourceGroups/images/providers/Microsoft.Compute/images/web',
          },
          targetRegions: [{ name: 'westeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: false,
        },
      },
    ],
    notices: [],
  },
  steps: [{ state: 'done' }, { state: 'running' }, { state: 'waiting' }],
  state: 'running',
  startedAt: start,
  acknowledged: false,
};

/** One situation for each state of a panel. */
export const situations = {
  loading: { ...watched([]), version: undefined },
  making: { ...watched([]), version: undefined, operations: [clone] },
  starting: watched([
    ['westeurope', ['-']],
    ['northeurope', ['-']],
    ['eastus', ['-'], 'Standard_ZRS'],
  ]),
  halfway: watched([
    ['westeurope', ['-', 12, 40, 72, 100, 100, 100, 100], 'Standard_ZRS'],
    ['northeurope', ['-', '-', 2, 22, 48, 76, 100, 100]],
    ['eastus', ['-', '-', 1, 12, 28, 43, 59, 71], 'Standard_ZRS'],
    ['brazilsouth', ['-', '-', 1, 6, 11, 17, 22, 27]],
    ['japaneast', ['-', '-', 1, 8, 19, 28, 38, 46]],
    ['australiaeast', ['-', '-', '-', '-', '-', '-', '-', '-']],
  ]),
  failed: watched(
    [
      ['westeurope', ['-', 40, 100, 100, 100, 100], 'Standard_ZRS'],
      ['northeurope', ['-', 20, 70, 100, 100, 100]],
      ['eastus', ['-', 10, 30, 60, 90, 100], 'Standard_ZRS'],
      ['japaneast', ['-', 10, 22, 37, 'f', 'f']],
    ],
    { provisioningState: 'Failed' },
  ),
  stuck: watched(
    [
      ['westeurope', ['-', 40, 100, 100, 100, 100], 'Standard_ZRS'],
      ['eastus', ['-', 10, 30, 60, 90, 95]],
      ['southeastasia', ['-', 10, 41, 41, 41, 41]],
    ],
    {},
    15,
  ),
  ready: {
    ...watched(
      [
        ['westeurope', ['-', 40, 100, 100, 100], 'Standard_ZRS'],
        ['northeurope', ['-', 20, 70, 100, 100]],
        ['eastus', ['-', 10, 40, 80, 100], 'Standard_ZRS'],
      ],
      { provisioningState: 'Succeeded' },
    ),
    sourceImageId: '/subscriptions/1/resourceGroups/images/providers/Microsoft.Compute/images/web',
  },
  everywhere: watched(
    locations.map(({ name }, index): Course[number] => [
      name,
      [0, 1, 2, 3, 4].map(step => Math.min(100, step * (5 + ((index * 7) % 25)))),
    ]),
  ),
  gone: { ...watched([['westeurope', [50]]]), gone: true },
} satisfies Record<string, Situation>;

export type SituationName = keyof typeof situations;
