import assert from 'node:assert/strict';
import { causesOf, diagnoseLabImage } from '../../../../../src/domain/labs/diagnosis/diagnoseLabImage';
import {
  labCheckCodes,
  type LabCheckCode,
  type LabImageFacts,
} from '../../../../../src/domain/labs/diagnosis/labCheck';
import type { LabSize } from '../../../../../src/domain/labs/labSize';
import type { Right } from '../../../../../src/domain/rights/right';
import type { ImageVersion, RegionState } from '../../../../../src/domain/version/imageVersion';
import { galleryPath, locations, region, subscription } from '../../cloneWorld';
import { definition, definitionPath, labAccount, labImage, labPlan, planPath, version } from '../labWorld';

const size: LabSize = {
  ...{ name: 'Classic_Fsv2', family: 'Fsv2', vCPUs: 2, generations: ['V1', 'V2'], gpu: false },
  ...{ locations: [], minCapacity: 0, maxCapacity: 400 },
};
const healthy: LabImageFacts = {
  ...{ owner: labPlan(), image: labImage(), definition: definition(), versions: [version('1.0.0'), version('1.0.1')] },
  ...{ size, usages: [{ family: 'Fsv2', current: 0, limit: 10 }], missingRights: [], locations },
};
const latest = `${definitionPath}/versions/1.0.1`;

const found = (over: Partial<LabImageFacts>): LabCheckCode[] =>
  diagnoseLabImage({ ...healthy, ...over })
    .filter(({ state }) => state === 'problem' || state === 'warning')
    .map(({ code }) => code);

const both = (over: Partial<ImageVersion>): Partial<LabImageFacts> => ({
  versions: [version('1.0.0', over), version('1.0.1', over)],
});
function replicating(state: RegionState, details = ''): Partial<ImageVersion> {
  const regions = [{ region: 'westeurope', state, progress: 43.7, details }];
  return {
    provisioningState: state === 'Failed' ? 'Failed' : 'Updating',
    replication: { aggregatedState: state === 'Failed' ? 'Failed' : 'InProgress', regions },
  };
}
const otherGallery = labPlan({ galleryId: galleryPath.replace('golden', 'silver') });
const noRight = [{ action: 'Microsoft.LabServices/labPlans/images/write', scope: planPath }];

/** One fault each, and the action that its button offers. */
const faults: readonly [LabCheckCode, Partial<LabImageFacts>, string?][] = [
  ['galleryAttached', { owner: otherGallery, image: undefined }, 'attachGallery'],
  ['galleryAttached', { owner: labPlan({ galleryId: undefined }), image: null }, 'attachGallery'],
  ['imageEnabled', { image: labImage({ enabled: false }) }, 'enableImage'],
  ['imageEnabled', { image: null }],
  ['replicatedThere', both({ targetRegions: [region('eastus')] }), 'addRegions'],
  ['replicatedThere', { region: 'North Europe' }, 'addRegions'],
  ['replicatedThere', { ...both({ targetRegions: [region('eastus')] }), image: null }, 'addRegions'],
  ['replicationDone', both(replicating('Replicating')), 'showReplication'],
  ['replicationDone', both(replicating('Failed', 'No room.')), 'retryFailedRegions'],
  ['osDiskSize', both({ osDiskSizeGB: 129 })],
  [
    'oneDisk',
    both({
      dataDisks: [
        { lun: 0, sizeGB: 8 },
        { lun: 1, sizeGB: 8 },
      ],
    }),
    'createVersionFromOsDisk',
  ],
  ['latestVersion', both({ excludeFromLatest: true }), 'includeInLatest'],
  ['latestVersion', both({ provisioningState: 'Failed', replication: undefined })],
  ['latestVersion', { versions: [] }],
  ['generationAndSecurity', { definition: definition({ hyperVGeneration: 'V2' }) }],
  [
    'generationAndSecurity',
    { definition: definition({ features: [{ name: 'SecurityType', value: 'ConfidentialVM' }] }) },
  ],
  ['architecture', { definition: definition({ architecture: 'Arm64' }) }],
  ['sizeOfLab', { size: { ...size, gpu: true } }],
  ['sizeOfLab', { size: { ...size, generations: ['V2'] } }],
  ['rights', { missingRights: noRight }],
  ['coreQuota', { usages: [{ family: 'Fsv2', current: 9, limit: 10 }] }, 'openQuota'],
  ['coreQuota', { size: undefined, usages: [{ family: 'Fsv2', current: 0, limit: 0 }] }, 'openQuota'],
];

describe('diagnoseLabImage', () => {
  it('finds no cause if nothing is wrong', () => {
    const checks = diagnoseLabImage(healthy);
    assert.deepEqual(
      checks.map(({ code }) => code),
      labCheckCodes,
    );
    assert.deepEqual([...new Set(checks.map(({ state }) => state))], ['ok']);
    assert.deepEqual(causesOf(checks), []);
  });

  it('tells how many cores are left for labs', () => {
    const quota = (limit: number): string | undefined =>
      diagnoseLabImage({ ...healthy, size: undefined, usages: [{ family: 'Fsv2', current: 4, limit }] }).find(
        ({ code }) => code === 'coreQuota',
      )?.sentence;
    assert.equal(quota(5), 'West Europe has 1 core left for labs.');
    assert.equal(quota(10), 'Cores left for labs in West Europe: 6.');
    assert.match(quota(3) ?? '', /^West Europe has no cores left/);
  });

  for (const [at, [code, over, action]] of faults.entries()) {
    it(`finds exactly one fault: ${code} (${at + 1})`, () => {
      assert.deepEqual(found(over), [code]);
      const check = diagnoseLabImage({ ...healthy, ...over }).find(one => one.code === code);
      assert.equal(check?.fix?.action, action);
      assert.match(check?.sentence ?? '', /^\S.*\.$/s);
    });
  }

  it('finds all faults at once', () => {
    const all: LabImageFacts = {
      ...healthy,
      ...both({
        ...{ ...replicating('Failed'), osDiskSizeGB: 256, dataDisks: [{ lun: 0, sizeGB: 8 }], excludeFromLatest: true },
      }),
      ...{ owner: otherGallery, image: labImage({ enabled: false }), region: 'northeurope', missingRights: noRight },
      definition: definition({ hyperVGeneration: 'V2', architecture: 'Arm64' }),
      ...{ size: { ...size, generations: ['V1'] }, usages: [{ family: 'Fsv2', current: 10, limit: 10 }] },
    };
    assert.deepEqual(found(all), labCheckCodes);
    assert.deepEqual(
      diagnoseLabImage(all)
        .filter(({ state }) => state === 'warning')
        .map(({ code }) => code),
      ['generationAndSecurity', 'architecture'],
    );
  });

  it('gives each fix the details that its button needs', () => {
    const fixOf = (code: LabCheckCode, over: Partial<LabImageFacts>) =>
      diagnoseLabImage({ ...healthy, ...over }).find(one => one.code === code)?.fix;
    assert.deepEqual(fixOf('galleryAttached', { owner: otherGallery }), {
      ...{ action: 'attachGallery', title: 'Attach Gallery', ownerId: planPath, galleryId: galleryPath },
    });
    assert.deepEqual(fixOf('replicatedThere', { region: 'northeurope' }), {
      ...{ action: 'addRegions', title: 'Add Region', versionId: latest, regions: ['northeurope'] },
    });
    assert.deepEqual(fixOf('coreQuota', { usages: [{ family: 'Fsv2', current: 10, limit: 10 }] }), {
      ...{ action: 'openQuota', title: 'Request More Cores', subscriptionId: subscription, region: 'westeurope' },
    });
  });

  it('only warns while labs can still use an older version', () => {
    const stateOf = (over: Partial<ImageVersion>, code: LabCheckCode): string[] =>
      diagnoseLabImage({ ...healthy, versions: [version('1.0.0'), version('1.0.1', over)] })
        .filter(one => one.code === code)
        .map(({ state, sentence }) => `${state}: ${sentence}`);
    assert.deepEqual(stateOf({ targetRegions: [region('eastus')] }, 'replicatedThere'), [
      "warning: golden\\linux-base\\1.0.1 isn't replicated to West Europe, so labs there get 1.0.0.",
    ]);
    assert.deepEqual(stateOf(replicating('Replicating'), 'replicationDone'), [
      'warning: golden\\linux-base\\1.0.1 is being replicated to West Europe: 43%.',
    ]);
  });

  it('only warns about a permission that Azure may not require, and names another one first', () => {
    const advised = { action: 'Microsoft.LabServices/labs/write', scope: planPath, advisory: true } as const;
    const rights = (missingRights: readonly Right[]) => {
      const found = diagnoseLabImage({ ...healthy, missingRights }).find(({ code }) => code === 'rights');
      return `${found?.state}: ${found?.sentence}`;
    };
    assert.equal(
      rights([advised]),
      "warning: You don't have permission Microsoft.LabServices/labs/write on campus. Roles such as Lab Contributor include it.",
    );
    assert.equal(
      rights([advised, ...noRight]),
      "problem: You don't have permission Microsoft.LabServices/labPlans/images/write on campus. Roles such as Lab Services Contributor include it.",
    );
  });

  it('checks the requested version', () => {
    const versions = [version('1.0.0', { excludeFromLatest: true }), version('1.0.1')];
    assert.deepEqual(found({ versions }), []);
    assert.deepEqual(found({ versions: [version('1.0.0'), version('1.0.1', { excludeFromLatest: true })] }), []);
    assert.deepEqual(found({ versions, versionId: `${definitionPath}/versions/1.0.0` }), ['latestVersion']);
  });

  it('reports a check as unknown if its facts could not be read', () => {
    const nothing = { image: undefined, versions: undefined, usages: undefined, missingRights: undefined };
    const checks = diagnoseLabImage({ ...healthy, ...nothing, owner: labAccount() });
    assert.deepEqual(
      checks.filter(({ state }) => state === 'unknown').map(({ code }) => code),
      [
        ...['galleryAttached', 'imageEnabled', 'replicatedThere', 'replicationDone', 'osDiskSize', 'oneDisk'],
        ...['latestVersion', 'rights', 'coreQuota'],
      ],
    );
    assert.deepEqual(causesOf(checks), []);
    const attached = [{ id: 'x', name: 'golden', galleryId: galleryPath }];
    assert.equal(diagnoseLabImage({ ...healthy, owner: labAccount(), attached })[0]?.state, 'ok');
  });
});
