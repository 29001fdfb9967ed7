import type { ChangeOf, Notice, Plan } from '../../../../src/domain/plan/plan';
import type { Location } from '../../../../src/domain/region/region';
import type { OperationRecord, Step } from '../../../../src/operations/journal/record';
import type { PlanSituation, ReviewSituation } from '../../../../src/pages/plan/present/situation';

const group = '/subscriptions/5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215/resourceGroups/rg-images';
const gallery = `${group}/providers/Microsoft.Compute/galleries/golden_images`;
export const now = Date.parse('2026-12-01T12:00:00Z');

const locations: readonly Location[] = [
  { name: 'eastus', displayName: 'East US', geography: 'United States', longitude: -79.8, latitude: 37.4 },
  { name: 'westeurope', displayName: 'West Europe', geography: 'Europe', longitude: 4.9, latitude: 52.4 },
  { name: 'japaneast', displayName: 'Japan East', geography: 'Japan', longitude: 139.8, latitude: 35.7 },
];

export const versionIdOf = (name: string): string => `${gallery}/images/${name}/versions/1.0.0`;

function clone(name: string): ChangeOf<'createVersion'> {
  return {
    kind: 'createVersion',
    target: versionIdOf(name),
    spec: {
      location: 'eastus',
      source: { kind: 'managedImage', id: `${group}/providers/Microsoft.Compute/images/${name}` },
      targetRegions: ['eastus', 'westeurope', 'japaneast'].map(region => ({
        name: region,
        replicaCount: region === 'eastus' ? 2 : 1,
        storageAccountType: 'Standard_LRS' as const,
      })),
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
      endOfLifeDate: '2027-12-01T00:00:00Z',
    },
  };
}

export const names = Array.from({ length: 12 }, (_, index) => `build-agent-${index + 1}`);

/** Twelve clones to one gallery. */
export function bulkPlan(notices: readonly Notice[] = [], kept: readonly string[] = names): Plan {
  return {
    kind: 'cloneManagedImage',
    title: 'Clone 12 Managed Images to Gallery',
    changes: kept.map(clone),
    notices,
  };
}

export const refused: Notice = {
  severity: 'error',
  code: 'sourceFailed',
  message: 'The managed image build-agent-3 failed to be created.',
  fix: 'Create it again from its virtual machine.',
  target: versionIdOf('build-agent-3'),
};

export function review(more: Partial<ReviewSituation> = {}): ReviewSituation {
  return {
    ...{
      kind: 'review',
      title: 'Clone 12 Managed Images to Gallery',
      canGoBack: true,
      isJudging: false,
      isPricing: false,
    },
    answers: [
      { key: 'gallery', label: 'Gallery', value: 'golden_images' },
      { key: 'regions', label: 'Regions', value: '3 regions' },
      { key: 'options', label: 'Options', value: 'End of life: 2027-12-01 · Included in latest' },
    ],
    judged: {
      plan: bulkPlan([refused]),
      optional: names.map(name => ({ id: versionIdOf(name), label: name, isRefused: name === 'build-agent-3' })),
      locations,
    },
    news: [],
    ...more,
  };
}

export function operation(steps: readonly Step[], more: Partial<OperationRecord> = {}): OperationRecord {
  return {
    ...{ id: 'operation-1', environment: 'sample', state: 'running', startedAt: now - 300_000, acknowledged: false },
    plan: bulkPlan([], names.slice(0, steps.length)),
    steps,
    ...more,
  };
}

export function situation(subject: PlanSituation['subject'], more: Partial<PlanSituation> = {}): PlanSituation {
  return {
    subject,
    locations,
    versionOf: () => undefined,
    historyOf: () => undefined,
    now,
    speed: 1,
    language: 'en',
    ...more,
  };
}
