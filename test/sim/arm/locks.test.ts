import assert from 'node:assert/strict';
import { SampleDriver } from '../../support/sampleDriver';

const hour = 3_600_000;

describe('locks', () => {
  it('forbid deletions of their scope, its parents and its children; read-only ones every change', async () => {
    const azure = new SampleDriver();
    const group = `${azure.subscription}/resourceGroups/rg-images-prod`;
    const gallery = `${group}/providers/Microsoft.Compute/galleries/golden_images`;
    const version = `${gallery}/images/ubuntu-24.04-base/versions/1.8.0`;
    const lock = `${gallery}/providers/Microsoft.Authorization/locks/keep`;
    const locked = async (method: string, url: string, body?: unknown): Promise<void> => {
      const { status, response } = await azure.ask(method, url, body);
      assert.deepEqual([status, (response as { error: { code: string } }).error.code], [409, 'ScopeLocked'], url);
    };
    const status = async (method: string, url: string, body?: unknown): Promise<number> =>
      (await azure.ask(method, url, body)).status;

    assert.equal(await status('PUT', lock, { properties: { level: 'Never' } }), 400);
    assert.equal(await status('PUT', lock, { properties: { level: 'CanNotDelete', notes: 'keep' } }), 201);
    await locked('DELETE', version);
    await locked('DELETE', gallery);
    await locked('DELETE', group);
    assert.equal(await status('PATCH', gallery, { properties: { description: 'new' } }), 200);
    azure.sample.advance(hour);
    assert.equal(await status('PUT', lock, { properties: { level: 'ReadOnly' } }), 200);
    await locked('PATCH', gallery, { properties: { description: 'newer' } });

    const list = await azure.ask('GET', `${azure.subscription}/providers/Microsoft.Authorization/locks`);
    assert.deepEqual(
      (list.response as { value: { id: string }[] }).value.map(({ id }) => id),
      [lock],
    );
    const elsewhere = `${azure.subscription}/resourceGroups/rg-edge-prod/providers/Microsoft.Authorization/locks`;
    assert.deepEqual((await azure.ask('GET', elsewhere)).response, { value: [] });

    assert.equal(await status('DELETE', lock), 200);
    assert.equal(await status('DELETE', lock), 204);
    assert.equal(await status('DELETE', version), 202);
  });
});
