import assert from 'node:assert/strict';
import { causesOf, diagnoseLabImage } from '../../../../../src/domain/labs/diagnosis/diagnoseLabImage';
import {
  labCheckCodes,
  type LabCheckCode,
  type LabImageFacts,
} from '../../../../../src/domain/labs/diagnosis/labCheck';
import { offerRights } from '../../../../../src/domain/labs/diagnosis/offerRights';
import type { LabSize } from '../../../../../src/domain/labs/labSize';
import type { Right } from '../../../../../src/domain/rights/right';
import type { ImageVersion, RegionState } from '../../../../../src/domain/version/imageVersion';
import { galleryPath, locations, region, resourceGroup, subscription } from '../../cloneWorld';
import { accountPath, definition, definitionPath, labAccount, labImage, labPlan, planPath, version } from '../labWorld';

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
    assert.deepEqual(fixOf('imageEnabled', { image: labImage({ enabled: false }) }), {
      ...{ action: 'enableImage', title: 'Enable Image', ownerId: planPath, definitionId: definitionPath },
    });
    assert.deepEqual(fixOf('oneDisk', both({ dataDisks: [{ lun: 0, sizeGB: 8 }] })), {
      ...{ action: 'createVersionFromOsDisk', title: 'Create Version from OS Disk', versionId: latest },
    });
    assert.deepEqual(fixOf('latestVersion', both({ excludeFromLatest: true })), {
      ...{ action: 'includeInLatest', title: 'Include in Latest', versionId: latest },
    });
    assert.deepEqual(fixOf('replicationDone', both(replicating('Failed'))), {
      ...{ action: 'retryFailedRegions', title: 'Retry Failed Regions', versionId: latest },
    });
    assert.deepEqual(fixOf('replicationDone', both(replicating('Replicating'))), {
      ...{ action: 'showReplication', title: 'Show Version', versionId: latest },
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

  const sentences: readonly (readonly [LabCheckCode, Partial<LabImageFacts>, state: string, sentence: string])[] = [
    ['galleryAttached', {}, 'ok', 'golden is attached to campus.'],
    [
      'galleryAttached',
      { owner: otherGallery },
      'problem',
      'The gallery attached to campus is silver, but linux-base is in golden.',
    ],
    [
      'galleryAttached',
      { owner: labPlan({ galleryId: undefined }) },
      'problem',
      'campus has no attached gallery, and linux-base is in golden.',
    ],
    [
      'galleryAttached',
      { owner: labAccount(), attached: [] },
      'problem',
      'classic has no attached gallery, and linux-base is in golden.',
    ],
    ['galleryAttached', { owner: labAccount() }, 'unknown', "Couldn't read which gallery is attached to classic."],
    ['imageEnabled', {}, 'ok', 'linux-base is enabled for campus.'],
    ['imageEnabled', { image: labImage({ enabled: false }) }, 'problem', "linux-base isn't enabled for campus."],
    [
      'imageEnabled',
      { image: null },
      'problem',
      "linux-base doesn't appear in campus yet. After a change, wait a few minutes and check again.",
    ],
    [
      'imageEnabled',
      { image: undefined },
      'unknown',
      "You'll see whether linux-base is enabled once campus offers it.",
    ],
    [
      'imageEnabled',
      { image: null, owner: otherGallery },
      'unknown',
      "You'll see whether linux-base is enabled once campus offers it.",
    ],
    [
      'imageEnabled',
      { image: null, ...both({ osDiskSizeGB: 129 }) },
      'unknown',
      "You'll see whether linux-base is enabled once campus offers it.",
    ],
    ['replicatedThere', {}, 'ok', 'golden\\linux-base\\1.0.1 is replicated to West Europe.'],
    [
      'replicatedThere',
      { region: 'northeurope', ...both({ targetRegions: [region('eastus')] }) },
      'problem',
      "golden\\linux-base\\1.0.1 isn't replicated to West Europe and North Europe.",
    ],
    [
      'replicatedThere',
      { region: 'northeurope', versions: [version('1.0.0'), version('1.0.1', { targetRegions: [region('eastus')] })] },
      'problem',
      "golden\\linux-base\\1.0.1 isn't replicated to West Europe and North Europe.",
    ],
    ['replicatedThere', { versions: [] }, 'unknown', 'golden\\linux-base has no versions.'],
    ['replicatedThere', { versions: undefined }, 'unknown', "Couldn't read the versions of golden\\linux-base."],
    ['replicationDone', {}, 'ok', 'golden\\linux-base\\1.0.1 is ready in West Europe.'],
    [
      'replicationDone',
      { region: 'northeurope', ...both({ targetRegions: [region('West Europe')] }) },
      'ok',
      'golden\\linux-base\\1.0.1 is ready in West Europe.',
    ],
    [
      'replicationDone',
      both({ targetRegions: [region('eastus')] }),
      'unknown',
      'Nothing is being replicated to West Europe.',
    ],
    [
      'replicationDone',
      both({ replication: undefined }),
      'unknown',
      "Couldn't read the replication progress of golden\\linux-base\\1.0.1.",
    ],
    [
      'replicationDone',
      both(replicating('Replicating')),
      'problem',
      'golden\\linux-base\\1.0.1 is being replicated to West Europe: 43%.',
    ],
    [
      'replicationDone',
      both(replicating('Failed')),
      'problem',
      'Replication of golden\\linux-base\\1.0.1 to West Europe failed.',
    ],
    [
      'replicationDone',
      both(replicating('Failed', 'No room.')),
      'problem',
      'Replication of golden\\linux-base\\1.0.1 to West Europe failed: No room.',
    ],
    ['osDiskSize', {}, 'ok', 'The OS disk of golden\\linux-base\\1.0.1 is 30 GB; labs support up to 128 GB.'],
    [
      'osDiskSize',
      both({ osDiskSizeGB: undefined }),
      'unknown',
      "Azure hasn't reported the OS disk size of golden\\linux-base\\1.0.1 yet.",
    ],
    [
      'osDiskSize',
      both({ osDiskSizeGB: 129 }),
      'problem',
      "The OS disk of golden\\linux-base\\1.0.1 is 129 GB, but labs support up to 128 GB. A disk can't be shrunk, so re-create the image with a smaller one.",
    ],
    ['oneDisk', {}, 'ok', 'golden\\linux-base\\1.0.1 has one disk.'],
    [
      'oneDisk',
      both({ dataDisks: [{ lun: 0, sizeGB: 8 }] }),
      'problem',
      'golden\\linux-base\\1.0.1 has 2 disks, but labs support only one.',
    ],
    ['latestVersion', {}, 'ok', 'golden\\linux-base\\1.0.1 is included in latest.'],
    ['latestVersion', { versions: [] }, 'problem', 'golden\\linux-base has no versions. Create one first.'],
    [
      'latestVersion',
      { versions: [version('1.0.0'), version('1.0.1', { excludeFromLatest: true })], versionId: latest },
      'problem',
      'golden\\linux-base\\1.0.1 is excluded from latest, so labs use another version.',
    ],
    [
      'latestVersion',
      both({ excludeFromLatest: true }),
      'problem',
      'Every version of golden\\linux-base is excluded from latest, but labs use the latest version.',
    ],
    [
      'latestVersion',
      { versions: [version('1.0.0'), version('1.0.1', { provisioningState: 'Deleting' })], versionId: latest },
      'problem',
      'golden\\linux-base\\1.0.1 has failed or is being deleted, so labs use another version.',
    ],
    [
      'latestVersion',
      both({ provisioningState: 'Failed', replication: undefined }),
      'problem',
      'Every version of golden\\linux-base has failed or is being deleted. Create one that works.',
    ],
    ['latestVersion', both({ targetRegions: [] }), 'ok', 'golden\\linux-base\\1.0.1 is included in latest.'],
    [
      'latestVersion',
      both({ targetRegions: [], excludeFromLatest: true }),
      'problem',
      'Every version of golden\\linux-base is excluded from latest, but labs use the latest version.',
    ],
    [
      'latestVersion',
      both({ targetRegions: [{ ...region('westeurope'), excludeFromLatest: true }] }),
      'problem',
      'Every version of golden\\linux-base is excluded from latest, but labs use the latest version.',
    ],
    [
      'latestVersion',
      both({ excludeFromLatest: true, targetRegions: [{ ...region('westeurope'), excludeFromLatest: false }] }),
      'ok',
      'golden\\linux-base\\1.0.1 is included in latest.',
    ],
    ['generationAndSecurity', {}, 'ok', 'linux-base is generation 1 with standard security.'],
    [
      'generationAndSecurity',
      { definition: definition({ hyperVGeneration: undefined }) },
      'warning',
      'linux-base is generation Unknown with security type Standard, so labs might not accept it. Generation 1 with standard security always works.',
    ],
    [
      'generationAndSecurity',
      {
        definition: definition({
          hyperVGeneration: 'V2',
          features: [{ name: 'SecurityType', value: 'TrustedLaunch' }],
        }),
      },
      'warning',
      'linux-base is generation 2 with security type TrustedLaunch, so labs might not accept it. Generation 1 with standard security always works.',
    ],
    ['architecture', {}, 'ok', 'linux-base is for x64.'],
    [
      'architecture',
      { definition: definition({ architecture: undefined }) },
      'warning',
      'linux-base is for Unknown, so labs might not accept it.',
    ],
    ['sizeOfLab', {}, 'ok', 'Classic_Fsv2 is compatible with linux-base.'],
    ['sizeOfLab', { size: { ...size, generations: [] } }, 'ok', 'Classic_Fsv2 is compatible with linux-base.'],
    [
      'sizeOfLab',
      { size: { ...size, generations: ['V2'] }, definition: definition({ hyperVGeneration: undefined }) },
      'ok',
      'Classic_Fsv2 is compatible with linux-base.',
    ],
    ['sizeOfLab', { size: undefined }, 'ok', 'linux-base is a Linux image. Choose a lab size that supports it.'],
    [
      'sizeOfLab',
      { size: { ...size, generations: ['V2'] } },
      'problem',
      "Classic_Fsv2 doesn't support generation 1 images. Choose another size.",
    ],
    [
      'sizeOfLab',
      { size: { ...size, gpu: true } },
      'warning',
      'Classic_Fsv2 has a GPU, so the image might need its drivers for Linux.',
    ],
    ['rights', {}, 'ok', 'You have the required permissions on campus.'],
    ['rights', { missingRights: undefined }, 'unknown', "Couldn't check whether you have the permissions for this."],
    ['coreQuota', { usages: [] }, 'unknown', "Couldn't check whether West Europe has cores left for labs."],
    [
      'coreQuota',
      { usages: [{ family: 'Other', current: 0, limit: 9 }] },
      'unknown',
      "Couldn't check whether West Europe has cores left for labs.",
    ],
    [
      'coreQuota',
      {
        size: undefined,
        region: 'northeurope',
        usages: [
          { family: 'A', current: 9, limit: 4 },
          { family: 'B', current: 1, limit: 4 },
        ],
      },
      'ok',
      'Cores left for labs in North Europe: 3.',
    ],
    [
      'coreQuota',
      { usages: [{ family: 'fsv2', current: 8, limit: 10 }] },
      'ok',
      'Cores left for labs in West Europe: 2.',
    ],
    [
      'coreQuota',
      { usages: [{ family: 'Fsv2', current: 9, limit: 10 }] },
      'problem',
      'West Europe has no cores left for labs, so no labs can be created or published there.',
    ],
  ];
  for (const [code, over, state, sentence] of sentences) {
    it(`says of ${code}: ${sentence} (${state})`, () => {
      const check = diagnoseLabImage({ ...healthy, ...over }).find(one => one.code === code);
      assert.deepEqual([check?.state, check?.sentence], [state, sentence]);
    });
  }

  it('checks replication only where labs need it, and names a failure first', () => {
    const row = (name: string, state: RegionState) => ({ region: name, state, progress: 7, details: '' });
    const sentence = (...regions: readonly ReturnType<typeof row>[]) => {
      const targetRegions = regions.map(one => region(one.region));
      const replication = { aggregatedState: 'InProgress', regions } as const;
      const facts = { ...healthy, region: 'northeurope', ...both({ targetRegions, replication }) };
      return diagnoseLabImage(facts).find(({ code }) => code === 'replicationDone')?.sentence;
    };
    const start = 'golden\\linux-base\\1.0.1';
    assert.equal(
      sentence(row('eastus', 'Failed'), row('westeurope', 'Completed'), row('northeurope', 'Completed')),
      `${start} is ready in West Europe and North Europe.`,
    );
    assert.equal(
      sentence(row('westeurope', 'Replicating'), row('northeurope', 'Failed')),
      `Replication of ${start} to North Europe failed.`,
    );
    assert.equal(
      sentence(row('westeurope', 'Completed'), row('northeurope', 'Replicating')),
      `${start} is being replicated to North Europe: 7%.`,
    );
  });

  it('checks the newest version that labs can use, or else the newest that has not failed', () => {
    const checked = (...versions: readonly ImageVersion[]) =>
      diagnoseLabImage({ ...healthy, versions }).find(({ code }) => code === 'oneDisk')?.sentence;
    const failed = { provisioningState: 'Failed', replication: undefined };
    const excluded = { excludeFromLatest: true };
    assert.match(checked(version('1.0.0'), version('1.0.1'), version('1.0.2', excluded)) ?? '', /\\1\.0\.1 has/);
    assert.match(checked(version('1.0.1', excluded), version('1.0.2', failed)) ?? '', /\\1\.0\.1 has/);
    assert.match(checked(version('1.0.1', failed), version('1.0.2', failed)) ?? '', /\\1\.0\.2 has/);
    const partly = replicating('Failed');
    assert.match(checked(version('1.0.1'), version('1.0.2', partly)) ?? '', /\\1\.0\.2 has/);
  });

  it('needs the permissions to enable an image and create a lab, in either generation', () => {
    const rights = (owner: ReturnType<typeof labPlan> | ReturnType<typeof labAccount>) =>
      offerRights(owner).map(({ action, scope }) => [action, scope]);
    assert.deepEqual(rights(labPlan()), [
      ['Microsoft.LabServices/labPlans/images/write', planPath],
      ['Microsoft.LabServices/labs/write', resourceGroup],
    ]);
    assert.deepEqual(rights(labAccount()), [
      ['Microsoft.LabServices/labAccounts/sharedImages/write', accountPath],
      ['Microsoft.LabServices/labAccounts/createLab/action', accountPath],
    ]);
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
