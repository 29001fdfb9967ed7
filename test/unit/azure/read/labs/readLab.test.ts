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
});
