import assert from 'node:assert/strict';
import { createLab } from '../../../../../src/domain/labs/lab/createLab';
import type { LabChoice, LabChoiceFacts } from '../../../../../src/domain/labs/lab/labChoice';
import { publishLab } from '../../../../../src/domain/labs/lab/publishLab';
import type { LabSize } from '../../../../../src/domain/labs/labSize';
import type { LabSpec } from '../../../../../src/domain/plan/plan';
import { locations, now, region } from '../../cloneWorld';
import {
  accountPath,
  definition,
  definitionPath,
  lab,
  labAccount,
  labImage,
  labPath,
  labPlan,
  labServices,
  planPath,
  template,
  version,
} from '../labWorld';

const size: LabSize = {
  ...{ name: 'Classic_Fsv2_2_4GB_128_S_SSD', family: 'Fsv2', vCPUs: 2, memoryGB: 4, generations: ['V1', 'V2'] },
  ...{ gpu: false, locations: ['westeurope'], minCapacity: 0, maxCapacity: 400 },
};
const facts: LabChoiceFacts = {
  ...{ now, locations, versions: [version('1.0.0')], image: labImage(), labNames: ['other'], sizes: [size] },
  ...{ usages: [{ family: 'Fsv2', current: 0, limit: 100 }] },
};
const spec: LabSpec = {
  ...{ location: 'West Europe', labPlanId: planPath, title: 'Linux 101', imageId: definitionPath },
  ...{
    createOption: 'TemplateVM',
    size: size.name,
    capacity: 20,
    quotaHours: 10,
    userName: 'labadmin',
    osType: 'Linux',
  },
};
const query = (over: Partial<LabSpec> = {}, choice: Partial<LabChoice> = {}): LabChoice => ({
  ...{ id: labPath, owner: labPlan(), definition: definition(), publish: false },
  ...choice,
  spec: { ...spec, ...over },
});
const usual = ['credentialsOfOriginal', 'passwordAskedWhenRun'];
const codes = (choice: LabChoice, over: Partial<LabChoiceFacts> = {}): string[] =>
  createLab(choice, { ...facts, ...over }).notices.map(({ code }) => code);
const found = (choice: LabChoice, over?: Partial<LabChoiceFacts>): string[] =>
  codes(choice, over).filter(code => !usual.includes(code));

describe('createLab', () => {
  it('creates a lab in one change and explains which credentials it needs', () => {
    const plan = createLab(query(), facts);
    assert.deepEqual(plan.changes, [{ kind: 'createLab', target: labPath, spec: { ...spec, location: 'westeurope' } }]);
    assert.deepEqual(
      plan.notices.map(({ code }) => code),
      usual,
    );
    assert.match(plan.notices[0]?.message ?? '', /labadmin and the password must match those of the original/);
    assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan);
  });

  it('publishes the new lab if requested and warns that publishing is permanent', () => {
    const plan = createLab(query({}, { publish: true }), facts);
    assert.deepEqual(
      plan.changes.map(({ kind, target }) => [kind, target]),
      [
        ['createLab', labPath],
        ['publishLab', labPath],
      ],
    );
    assert.deepEqual(found(query({}, { publish: true })), ['publishingIrreversible']);
  });

  const refusals: readonly [string, LabChoice, Partial<LabChoiceFacts>?][] = [
    ['labServicesEnded', query(), { now: Date.UTC(2028, 0, 1) }],
    ['labPlanNotReady', query({}, { owner: labPlan({ provisioningState: 'Creating' }) })],
    ['labNameInvalid', query({}, { id: `${labServices}/labs/a b` })],
    ['labNameTaken', query(), { labNames: ['LINUX-101'] }],
    ['labTitleInvalid', query({ title: ' ' })],
    ['labHoursInvalid', query({ quotaHours: 2.5 })],
    ['userNameInvalid', query({ userName: '' })],
    ['userNameInvalid', query({ userName: 'root' }, { definition: definition({ osState: 'Generalized' }) })],
    ['labRegionNotAllowed', query({}, { owner: labPlan({ allowedRegions: ['eastus'] }) })],
    ['imageNotAttached', query({}, { owner: labPlan({ galleryId: undefined }) })],
    ['imageNotEnabled', query(), { image: labImage({ enabled: false }) }],
    ['imageNotEnabled', query(), { image: null }],
    ['noLatestHere', query(), { versions: [version('1.0.0', { targetRegions: [region('eastus')] })] }],
    ['noLatestHere', query(), { versions: [version('1.0.0', { excludeFromLatest: true })] }],
    ['labImageTooLarge', query(), { versions: [version('1.0.0', { osDiskSizeGB: 129 })] }],
    ['labImageSeveralDisks', query(), { versions: [version('1.0.0', { dataDisks: [{ lun: 0, sizeGB: 8 }] })] }],
    ['sizeUnknown', query({ size: 'Medium' })],
    ['sizeUnknown', query(), { sizes: [{ ...size, locations: ['eastus'] }] }],
    ['sizeDoesNotFit', query(), { sizes: [{ ...size, generations: ['V2'] }] }],
    ['sizeDoesNotFit', query(), { sizes: [{ ...size, restriction: 'QuotaId' }] }],
    ['labCapacityInvalid', query({ capacity: 401 }), { usages: [{ family: 'Fsv2', current: 0, limit: 9999 }] }],
    ['coreQuotaReached', query(), { usages: [{ family: 'fsv2', current: 59, limit: 100 }] }],
  ];
  for (const [at, [code, choice, over]] of refusals.entries()) {
    it(`refuses a lab with ${code} (${at + 1})`, () => {
      const errors = createLab(choice, { ...facts, ...over }).notices.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(notice => notice.code),
        [code],
      );
      assert.match(errors[0]?.message ?? '', /^\S.*\.$/s);
      assert.match(errors[0]?.fix ?? '', /^\S.*\.$/s);
    });
  }

  it('accepts values at their limits', () => {
    assert.deepEqual(found(query(), { versions: [version('1.0.0', { osDiskSizeGB: 128 })] }), []);
    assert.deepEqual(found(query(), { usages: [{ family: 'Fsv2', current: 58, limit: 100 }] }), []);
    assert.deepEqual(
      found(query({ capacity: 21, createOption: 'Image' }), { usages: [{ family: 'Fsv2', current: 58, limit: 100 }] }),
      ['labNeedsNoTemplate'],
    );
  });

  it('accepts as many machines as the size allows, in whole numbers', () => {
    const limited = { sizes: [{ ...size, minCapacity: 2, maxCapacity: 5 }] };
    const refused = (capacity: number) =>
      createLab(query({ capacity }), { ...facts, ...limited }).notices.flatMap(({ code, message, fix }) =>
        code === 'labCapacityInvalid' ? [message, fix] : [],
      );
    for (const capacity of [2, 5]) assert.deepEqual(refused(capacity), []);
    for (const capacity of [1, 6, 2.5])
      assert.deepEqual(refused(capacity), [
        `${capacity} isn't a valid number of virtual machines.`,
        'Choose a number from 2 to 5.',
      ]);
  });

  it('words what is wrong with the size', () => {
    const message = (over: Partial<LabSpec>, more: Partial<LabChoiceFacts>, choice: Partial<LabChoice> = {}) =>
      createLab(query(over, choice), { ...facts, ...more }).notices.filter(({ code }) => !usual.includes(code))[0]
        ?.message;
    assert.equal(message({ size: 'Medium' }, {}), "Size Medium isn't available for labs in West Europe.");
    assert.equal(
      message({}, { sizes: [{ ...size, generations: ['V2'] }] }),
      `${size.name} can't be used. It doesn't support generation 1 images.`,
    );
    assert.equal(
      message({}, { sizes: [{ ...size, restriction: 'QuotaId' }] }),
      `${size.name} can't be used. It isn't available to the subscription in this region: QuotaId.`,
    );
    for (const sizes of [
      [{ ...size, generations: [] }],
      [{ ...size, locations: [] }],
      [{ ...size, locations: ['eastus', 'West Europe'] }],
    ])
      assert.equal(message({ size: size.name.toUpperCase() }, { sizes }), undefined);
    const unknown = definition({ hyperVGeneration: undefined });
    assert.equal(message({}, { sizes: [{ ...size, generations: ['V2'] }] }, { definition: unknown }), undefined);
    assert.equal(
      message({}, { usages: [{ family: 'Fsv2', current: 60, limit: 100 }] }),
      'The lab needs 42 cores of family Fsv2, but West Europe has only 40 of 100 left.',
    );
    assert.equal(message({}, { usages: undefined }), "Couldn't check whether West Europe has cores left for labs.");
  });

  it('checks the user name only of a generalized image', () => {
    const generalized = { definition: definition({ osState: 'Generalized' }) };
    const codesOf = (userName: string, choice: Partial<LabChoice> = {}) => codes(query({ userName }, choice));
    assert.deepEqual(codesOf('labadmin', generalized), ['passwordAskedWhenRun']);
    assert.deepEqual(codesOf('root', generalized), ['userNameInvalid', 'passwordAskedWhenRun']);
    assert.deepEqual(codesOf('root'), usual);
    assert.deepEqual(found(query(), { labNames: undefined }), []);
    assert.deepEqual(found(query(), { labNames: ['other', 'LINUX-101'] }), ['labNameTaken']);
  });

  it('checks the image in the region of the lab', () => {
    const far = { versions: [version('1.0.0', { targetRegions: [region('eastus')], osDiskSizeGB: 129 })] };
    assert.deepEqual(found(query(), far), ['noLatestHere', 'labImageTooLarge']);
    const owner = labPlan({ allowedRegions: ['eastus', 'northeurope'] });
    const [notice] = createLab(query({}, { owner }), facts).notices;
    assert.deepEqual(
      [notice?.message, notice?.fix],
      ["campus doesn't allow labs in West Europe.", 'Choose one of the following: East US and North Europe.'],
    );
    const other = labPlan({ galleryId: `${planPath}/other` });
    assert.deepEqual(found(query({}, { owner: other }), { image: undefined }), ['imageNotAttached']);
    const classic = { owner: labAccount() };
    assert.deepEqual(found(query({}, classic), { image: null }), ['imageNotEnabled']);
    assert.deepEqual(found(query({}, classic), { image: undefined }), ['imageEnabledNotChecked']);
  });

  it('doubts only what is known to be unusual', () => {
    const doubts = (of: Parameters<typeof definition>[0]) =>
      createLab(query({}, { definition: definition(of) }), facts).notices.find(
        ({ code }) => code === 'labImageUncertain',
      )?.message;
    assert.equal(doubts({ architecture: undefined, hyperVGeneration: undefined }), undefined);
    assert.equal(doubts({ features: [{ name: 'SecurityType', value: 'standard' }] }), undefined);
    assert.equal(doubts({ hyperVGeneration: 'V2' }), 'Labs might not be able to use linux-base: generation 2.');
  });

  it('says in the notice of a published lab how many machines it creates, where the lab says so', () => {
    const message = (choice: Partial<LabChoice>) =>
      createLab(query({}, { publish: true, ...choice }), facts).notices.find(
        ({ code }) => code === 'publishingIrreversible',
      )?.message;
    assert.equal(message({}), "Publishing Linux 101 creates its virtual machines (20) and can't be undone.");
    assert.equal(message({ owner: labAccount() }), "Publishing Linux 101 can't be undone.");
    assert.equal(createLab(query(), facts).title, 'Create lab Linux 101');
  });

  it('notes image properties that labs might not support', () => {
    const doubted = definition({
      ...{ hyperVGeneration: 'V2', architecture: 'Arm64' },
      features: [{ name: 'SecurityType', value: 'TrustedLaunch' }],
    });
    const plan = createLab(query({}, { definition: doubted }), facts);
    const notice = plan.notices.find(({ code }) => code === 'labImageUncertain');
    assert.equal(notice?.message, 'Labs might not be able to use linux-base: generation 2, TrustedLaunch, and Arm64.');
  });

  it('reports that images, versions, sizes, and quota of a lab could not be checked', () => {
    const nothing = { versions: undefined, image: undefined, sizes: undefined };
    assert.deepEqual(found(query(), nothing), ['imageEnabledNotChecked', 'versionsNotChecked', 'sizesNotChecked']);
    assert.deepEqual(found(query(), { usages: [] }), ['coreQuotaNotChecked']);
  });

  it('creates a lab in a classic lab account, whose allowed regions are unknown', () => {
    const { labPlanId, ...classic } = spec;
    assert.equal(labPlanId, planPath);
    const choice = { ...query({}, { id: `${accountPath}/labs/linux-101`, owner: labAccount() }), spec: classic };
    assert.deepEqual(found(choice), []);
  });
});

describe('publishLab', () => {
  it('warns that publishing is permanent and notes that it stops the template', () => {
    const draft = lab({ state: 'Draft' });
    const plan = publishLab(draft, { now, template: template(labPath, { state: 'Running' }) });
    assert.deepEqual(plan.changes, [{ kind: 'publishLab', target: labPath }]);
    assert.deepEqual(
      plan.notices.map(({ severity, code }) => [severity, code]),
      [
        ['warning', 'publishingIrreversible'],
        ['info', 'publishingStopsTemplate'],
      ],
    );
    assert.match(plan.notices[0]?.message ?? '', /creates its virtual machines \(20\) and can't be undone/);
  });

  it('refuses to publish a lab that is not a draft or is locked', () => {
    const refused = (over: Parameters<typeof lab>[0]): string[] =>
      publishLab(lab(over), { now })
        .notices.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    assert.deepEqual(refused({ state: 'Published' }), ['labNotDraft']);
    assert.deepEqual(refused({ state: 'Publishing' }), ['labNotDraft']);
    assert.deepEqual(refused({ state: 'Draft', provisioningState: 'Locked' }), ['labLocked']);
    assert.deepEqual(publishLab(lab(), { now }).changes, []);
    const [notice] = publishLab(lab({ state: 'Publishing' }), { now }).notices;
    assert.equal(
      notice?.message,
      'linux-101 is already published or being published: Lab Services reports Publishing.',
    );
    const plan = publishLab(lab({ state: undefined, capacity: undefined }), { now, template: template() });
    assert.equal(plan.title, 'Publish lab linux-101');
    assert.deepEqual(
      plan.notices.map(({ message }) => message),
      ["Publishing linux-101 can't be undone."],
    );
    assert.equal(plan.changes.length, 1);
    assert.deepEqual(
      publishLab(lab({ state: 'Draft' }), { now: Date.UTC(2028, 0, 1) }).notices.map(({ code }) => code),
      ['labServicesEnded', 'publishingIrreversible'],
    );
  });
});
