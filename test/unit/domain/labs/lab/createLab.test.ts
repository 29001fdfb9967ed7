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
  });
});
