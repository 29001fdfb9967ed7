import assert from 'node:assert/strict';
import { ComputeManagementClient } from '@azure/arm-compute';
import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { isOpenApiHere, recording } from '../../support/openApi';
import { SampleDriver } from '../../support/sampleDriver';

describe('Conformance of the Azure SDK and Sample Azure to the OpenAPI', () => {
  it('accepts requests and responses while the SDK lists, writes and polls', async function () {
    if (!isOpenApiHere) this.skip();
    const { sample } = new SampleDriver();
    const [tenant] = sample.tenants;
    const [subscription] = sample.subscriptions;
    const { httpClient, exchanges, problems } = recording(sample.httpClient);
    const token = sample.tokenFor(tenant?.id ?? '');
    const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
    const compute = new ComputeManagementClient(credential, subscription?.id ?? '', { httpClient });
    const names: (string | undefined)[] = [];
    for await (const version of compute.galleryImageVersions.listByGalleryImage(
      ...(['rg-images-prod', 'golden_images', 'ubuntu-24.04-base'] as const),
    )) {
      names.push(version.name);
    }
    assert.equal(names.length, 9);
    for await (const image of compute.images.list()) names.push(image.name);
    for await (const machine of compute.virtualMachines.listAll()) names.push(machine.name);
    for await (const row of compute.usage.list('eastus2')) names.push(row.name.value);
    const gallery = { location: 'eastus2', description: 'by the SDK' };
    const poller = compute.galleries.createOrUpdate('rg-images-prod', 'by_sdk', gallery, { updateIntervalInMs: 1 });
    const stop = setInterval(() => sample.advance(1000), 1);
    try {
      assert.equal((await poller.pollUntilDone()).provisioningState, 'Succeeded');
    } finally {
      clearInterval(stop);
    }
    const graph = new ResourceGraphClient(credential, { httpClient });
    const answer = await graph.resources({ query: 'resources | project id', options: { top: 5 } });
    assert.equal(answer.count, 5);
    assert.ok(answer.skipToken);
    assert.ok(exchanges.length >= 7);
    assert.deepEqual(await problems(), []);
  });
});
