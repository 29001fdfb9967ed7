import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLab } from '../../../../../src/azure/read/labs/readLab';
import { readAttachedGallery, readClassicLab, readLabAccount } from '../../../../../src/azure/read/labs/readLabAccount';
import { readLabError } from '../../../../../src/azure/read/labs/readLabError';
import { readPlanImage, readSharedImage } from '../../../../../src/azure/read/labs/readLabImage';
import { readLabMachine } from '../../../../../src/azure/read/labs/readLabMachine';
import { readLabPlan } from '../../../../../src/azure/read/labs/readLabPlan';
import { readLabSize, readLabUsage } from '../../../../../src/azure/read/labs/readLabSize';
import { definitionId, galleryId } from '../../../../../src/domain/id/resourceId';
import { repository } from '../../../../support/simulator';

const examples = path.resolve(
  repository,
  '../shared/specs/specification/labservices/resource-manager/Microsoft.LabServices/stable/2023-06-07/examples',
);

/** The response body of an official example. */
function example(name: string): Record<string, unknown> & { readonly value: readonly unknown[] } {
  const file = JSON.parse(readFileSync(path.join(examples, name), 'utf8')) as {
    responses: { 200: { body: Record<string, unknown> & { value: readonly unknown[] } } };
  };
  return file.responses[200].body;
}

describe('Lab Services readers: official examples', () => {
  before(function () {
    if (!existsSync(examples)) this.skip();
  });

  it('reads a lab plan', () => {
    const plan = readLabPlan(example('LabPlans/getLabPlan.json'));
    assert.deepEqual([plan?.name, plan?.location, plan?.provisioningState], ['testlabplan', 'westus', 'Succeeded']);
    assert.match(plan?.galleryId ?? '', /galleries\/testsig$/);
  });

  it('reads a lab', () => {
    const lab = readLab(example('Labs/getLab.json'));
    assert.deepEqual(
      [lab?.title, lab?.state, lab?.createOption, lab?.size, lab?.osType, lab?.adminUser, lab?.definitionId],
      ['Test Lab', 'Draft', 'TemplateVM', 'Medium', 'Windows', 'test-user', undefined],
    );
    assert.match(lab?.labPlanId ?? '', /labPlans\/testlabplan$/);
  });

  it('reads machines, images, sizes, and usages', () => {
    const machine = readLabMachine(example('VirtualMachines/getVirtualMachine.json'));
    assert.deepEqual([machine?.isTemplate, machine?.state], [true, 'Running']);
    // The example is a Marketplace image.
    assert.equal(readPlanImage(example('Images/getImage.json')), undefined);
    const rows = example('Skus/listSkus.json').value;
    const [size] = rows.map(row => readLabSize(row, 'East US 2'));
    assert.deepEqual(size, {
      name: 'Standard_Fv2_2_4GB_64_S_SSD',
      family: 'Fv2',
      vCPUs: 2,
      memoryGB: 4,
      generations: ['V1', 'V2'],
      gpu: false,
      locations: ['eastus2'],
      minCapacity: 0,
      maxCapacity: 400,
      restriction: undefined,
    });
    assert.equal(readLabSize(rows[0], 'westus'), undefined);
    const usages = example('Usages/getUsages.json').value.map(readLabUsage);
    assert.ok(usages.length > 0 && usages.every(usage => usage !== undefined));
  });
});

describe('Lab Services readers', () => {
  it('reads the last error and hides signatures in its message', () => {
    const timestamp = '2026-03-02T09:04:00Z';
    assert.deepEqual(readLabError({ timestamp, code: 'c', message: 'at https://x?sig=abc&t=1', action: 'SaveImage' }), {
      code: 'c',
      message: 'at https://x?sig=[hidden]&t=[hidden]',
      action: 'SaveImage',
      timestamp,
    });
    const withStack = readLabError({ code: 'c', message: 'Failed.\n   at A.B.C(String d) in X:\\e.cs:line 1' });
    assert.equal(withStack?.message, 'Failed.');
    for (const nothing of [undefined, null, {}, [], 'no', { code: '' }]) assert.equal(readLabError(nothing), undefined);
  });

  it('returns something usable or nothing for any malformed input', () => {
    const readers: ((item: unknown) => unknown)[] = [
      ...[readLabPlan, readLab, readLabMachine, readPlanImage, readSharedImage, readLabAccount, readAttachedGallery],
      item => readClassicLab(item, item, []),
      item => readLabSize(item, 'uksouth'),
      readLabUsage,
    ];
    const odd: unknown[] = [undefined, null, 3, 'x', [], {}, { id: 3 }, { id: '/x', properties: 7 }];
    const properties = { virtualMachineProfile: [], allowedRegions: 'x', sharedGalleryId: {}, state: 4 };
    for (const read of readers) {
      for (const item of [...odd, { id: '/x', properties }, { name: 'n', locations: {}, capabilities: [null] }]) {
        assert.doesNotThrow(() => read(item));
      }
    }
    assert.deepEqual(readLabPlan({ id: '/plans/x', properties })?.allowedRegions, []);
  });

  it('treats an image without a state as not enabled', () => {
    const image = (properties: object) => readPlanImage({ id: '/plans/p/images/i', properties });
    const shared = { sharedGalleryId: definitionId(galleryId('s', 'rg', 'g'), 'i'), availableRegions: ['UK South'] };
    assert.deepEqual([image(shared)?.enabled, image(shared)?.availableRegions], [false, ['uksouth']]);
    assert.equal(image({ ...shared, enabledState: 'enabled' })?.enabled, true);
    assert.equal(image({ publisher: 'p' }), undefined);
  });

  const group = '/subscriptions/s/resourceGroups/rg/providers';
  const labs = `${group}/Microsoft.LabServices`;
  const gallery = galleryId('s', 'rg', 'g');
  const error = { code: 'c', message: 'm', action: 'a', timestamp: 't' };
  const base = { location: 'UK South', tags: { a: 'b' } };
  const readBase = { location: 'uksouth', tags: { a: 'b' }, provisioningState: 'Failed' };
  const bare = { location: '', tags: {}, provisioningState: 'Succeeded' };
  const nothing = { error: undefined, osType: undefined, size: undefined, adminUser: undefined };

  for (const [what, read, id, properties, whole, empty] of [
    [
      'a lab plan',
      readLabPlan,
      `${labs}/labPlans/p`,
      { sharedGalleryId: gallery, allowedRegions: ['UK South', 7, 'eastus'], resourceOperationError: error },
      { kind: 'labPlan', galleryId: gallery, allowedRegions: ['uksouth', 'eastus'], error },
      { kind: 'labPlan', galleryId: undefined, allowedRegions: [], error: undefined },
    ],
    [
      'a lab',
      readLab,
      `${labs}/labs/l`,
      {
        ...{ title: 'A lab', labPlanId: 'plan', state: 'published', resourceOperationError: error },
        virtualMachineProfile: {
          ...{ createOption: 'templatevm', osType: 'linux', adminUser: { username: 'admin' } },
          imageReference: { id: 'image', exactVersion: '1.0.0' },
          sku: { name: 'Small', capacity: 3 },
        },
      },
      {
        ...{ kind: 'lab', title: 'A lab', labPlanId: 'plan', state: 'Published', createOption: 'TemplateVM' },
        ...{ definitionId: 'image', exactVersion: '1.0.0', osType: 'Linux', size: 'Small', capacity: 3 },
        ...{ adminUser: 'admin', error },
      },
      {
        ...{ kind: 'lab', title: 'l', labPlanId: undefined, state: undefined, createOption: undefined },
        ...{ definitionId: undefined, exactVersion: undefined, capacity: undefined, ...nothing },
      },
    ],
    ['a lab account', readLabAccount, `${labs}/labaccounts/a`, {}, { kind: 'labAccount' }, { kind: 'labAccount' }],
  ] as const) {
    it(`reads ${what}, and what Azure means by leaving everything out`, () => {
      const name = id.split('/').at(-1);
      const found = read({ id, ...base, properties: { ...properties, provisioningState: 'Failed' } });
      assert.deepEqual(found, { id, name, ...readBase, ...whole });
      assert.deepEqual(read({ id }), { id, name, ...bare, ...empty });
      assert.equal(read({}), undefined);
    });
  }

  it('reads every state of a lab, and each way to create one', () => {
    const lab = (properties: object) => readLab({ id: `${labs}/labs/l`, properties });
    for (const state of ['Draft', 'Publishing', 'Scaling', 'Syncing', 'Published'] as const)
      assert.equal(lab({ state })?.state, state);
    assert.equal(lab({ state: 'Future' })?.state, undefined);
    for (const createOption of ['TemplateVM', 'Image'] as const)
      assert.equal(lab({ virtualMachineProfile: { createOption } })?.createOption, createOption);
    for (const osType of ['Windows', 'Linux'] as const)
      assert.equal(lab({ virtualMachineProfile: { osType } })?.osType, osType);
  });

  it('tells a template from the machines of users', () => {
    const id = `${labs}/labs/l/virtualMachines/0`;
    const properties = { vmType: 'template', state: 'Running', provisioningState: 'Failed' };
    assert.deepEqual(readLabMachine({ id, properties: { ...properties, resourceOperationError: error } }), {
      ...{ id, name: '0', isTemplate: true, state: 'Running', provisioningState: 'Failed', error },
    });
    assert.deepEqual(readLabMachine({ id, properties: { vmType: 'User' } }), {
      ...{ id, name: '0', isTemplate: false, state: 'Unknown', provisioningState: 'Succeeded', error: undefined },
    });
    assert.equal(readLabMachine({}), undefined);
  });

  it('reads an image of a lab plan, of its gallery', () => {
    const id = `${labs}/labPlans/p/images/i`;
    const definition = definitionId(gallery, 'i');
    const properties = { sharedGalleryId: definition, displayName: 'An image', osType: 'windows' };
    assert.deepEqual(
      readPlanImage({ id, properties: { ...properties, osState: 'generalized', enabledState: 'Disabled' } }),
      {
        ...{ id, name: 'i', enabled: false, definitionId: definition, displayName: 'An image' },
        ...{ osType: 'Windows', osState: 'Generalized', availableRegions: [] },
      },
    );
    const { osType, osState, displayName } = readPlanImage({ id, properties: { sharedGalleryId: definition } }) ?? {};
    assert.deepEqual([osType, osState, displayName], [undefined, undefined, 'i']);
    const linux = { sharedGalleryId: definition, osType: 'Linux', osState: 'Specialized' };
    const read = readPlanImage({ id, properties: linux });
    assert.deepEqual([read?.osType, read?.osState], ['Linux', 'Specialized']);
    assert.equal(readPlanImage({ id, properties: { sharedGalleryId: id } }), undefined);
    assert.equal(readPlanImage({ properties }), undefined);
  });

  it('reads an image of a lab account, by the names of its gallery and definition', () => {
    const id = `${labs}/labaccounts/a/sharedimages/i`;
    const read = (properties: object) => readSharedImage({ id, properties });
    const properties = { sharedGalleryId: gallery, definitionName: 'd', displayName: 'An image' };
    for (const [osType, imageType, EnableState, enabled] of [
      ['Windows', 'Generalized', 'enabled', true],
      ['Linux', 'Specialized', 'Disabled', false],
      [undefined, undefined, undefined, false],
    ] as const)
      assert.deepEqual(read({ ...properties, osType, imageType, EnableState }), {
        ...{ id, name: 'i', enabled, definitionId: definitionId(gallery, 'd'), displayName: 'An image' },
        ...{ osType, osState: imageType, availableRegions: [] },
      });
    const { displayName, definitionId: definition } = read({ sharedGalleryId: gallery }) ?? {};
    assert.deepEqual([displayName, definition], ['i', definitionId(gallery, 'i')]);
    assert.equal(read({}), undefined);
    assert.equal(readSharedImage({ properties }), undefined);
  });

  it('reads a gallery that is attached to a lab account', () => {
    const id = `${labs}/labaccounts/a/sharedgalleries/g`;
    assert.deepEqual(readAttachedGallery({ id, properties: { galleryId: gallery } }), {
      id,
      name: 'g',
      galleryId: gallery,
    });
    for (const none of [{ id }, { id, properties: {} }, { properties: { galleryId: gallery } }])
      assert.equal(readAttachedGallery(none), undefined);
  });

  it('reads a lab of a lab account by the settings of its template and its image', () => {
    const account = `${labs}/labaccounts/a`;
    const id = `${account}/labs/l`;
    const image = readSharedImage({
      id: `${account}/sharedimages/i`,
      properties: { sharedGalleryId: gallery, osType: 'Linux', imageType: 'Specialized' },
    });
    assert.ok(image);
    const other = { ...image, id: `${image.id}2`, definitionId: 'other' };
    const resourceSettings = {
      sharedImageResourceId: image.id.toUpperCase(),
      size: 'Basic',
      referenceVm: { userName: 'u' },
    };
    const template = { properties: { title: 'A lab', publishingState: 'scaling', resourceSettings } };
    const lab = { id, name: 'l', kind: 'lab', labAccountId: account };
    assert.deepEqual(
      readClassicLab({ id, ...base, properties: { provisioningState: 'Failed' } }, template, [other, image]),
      {
        ...{ ...lab, ...readBase, title: 'A lab', state: 'Scaling', definitionId: image.definitionId },
        ...{ osType: 'Linux', osState: 'Specialized', size: 'Basic', adminUser: 'u' },
      },
    );
    const unknown = { title: 'l', state: undefined, definitionId: undefined, osState: undefined };
    const none = { osType: undefined, size: undefined, adminUser: undefined };
    assert.deepEqual(readClassicLab({ id }, undefined, [image]), { ...lab, ...bare, ...unknown, ...none });
    for (const publishingState of ['Draft', 'Publishing', 'Scaling', 'Published'] as const)
      assert.equal(readClassicLab({ id }, { properties: { publishingState } }, [])?.state, publishingState);
    assert.equal(readClassicLab({}, template, [image]), undefined);
  });

  it('reads a size where it is available, and what restricts it there', () => {
    const sku = {
      ...{ name: 'Small', family: 'F', locations: ['UK South', 'eastus'], capacity: { minimum: 1, maximum: '400' } },
      capabilities: [
        ...Object.entries({ VCPUs: '2', MemoryGB: '3.5', HyperVGenerations: 'V1 , v2', isGpu: 'True' }).map(
          ([name, value]) => ({ name, value }),
        ),
        { value: 'nameless' },
      ],
      restrictions: [
        { values: ['westus'], reasonCode: 'QuotaId' },
        { values: ['East US'] },
        { values: ['eastus'], reasonCode: 'second' },
      ],
    };
    const size = {
      ...{ name: 'Small', family: 'F', vCPUs: 2, memoryGB: 3.5, generations: ['V1', 'V2'], gpu: true },
      ...{ locations: ['uksouth', 'eastus'], minCapacity: 1, maxCapacity: 400, restriction: undefined },
    };
    assert.deepEqual(readLabSize(sku, 'uksouth'), size);
    assert.deepEqual(readLabSize(sku, 'East US'), { ...size, restriction: 'NotAvailableForSubscription' });
    assert.equal(readLabSize(sku, 'westus'), undefined);
    assert.equal(readLabSize({ ...sku, locations: undefined }, 'westus')?.restriction, 'QuotaId');
    assert.equal(readLabSize({ ...sku, name: '' }, 'uksouth'), undefined);
    assert.deepEqual(readLabSize({ name: 'Small' }, 'uksouth'), {
      ...{ name: 'Small', family: '', vCPUs: 0, memoryGB: undefined, generations: [], gpu: false },
      ...{ locations: [], minCapacity: 0, maxCapacity: Number.MAX_SAFE_INTEGER, restriction: undefined },
    });
    const gpu = (name: string, value: unknown) => readLabSize({ name: 'S', capabilities: [{ name, value }] }, '')?.gpu;
    assert.deepEqual(
      [gpu('gpus', '1'), gpu('GPUs', 0), gpu('isGPU', true), gpu('isGPU', 'false')],
      [true, false, true, false],
    );
  });

  it('reads a usage only as a whole', () => {
    const usage = { name: { value: 'F' }, currentValue: 0, limit: 10 };
    assert.deepEqual(readLabUsage(usage), { family: 'F', current: 0, limit: 10 });
    for (const missing of ['name', 'currentValue', 'limit'])
      assert.equal(readLabUsage({ ...usage, [missing]: undefined }), undefined, missing);
  });

  it('says of an error what it can', () => {
    const read = (value: object) => {
      const { code, message } = readLabError(value) ?? {};
      return [code, message];
    };
    assert.deepEqual(read({ code: 'c' }), ['c', 'c']);
    assert.deepEqual(read({ message: 'm' }), ['Unknown', 'm']);
  });
});
