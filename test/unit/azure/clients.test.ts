import assert from 'node:assert/strict';
import { getJson, listJson } from '../../../src/azure/http/rest';
import { createWriter } from '../../../src/azure/writer';
import { isInconclusive } from '../../../src/domain/errors/failure';
import { AzureError } from '../../../src/domain/errors/failure';
import type { Change } from '../../../src/domain/plan/plan';
import { scriptedAzure, subscription } from './scriptedAzure';

const path = '/subscriptions/s/providers/Microsoft.Compute/galleries?api-version=2025-12-03';
const createGallery: Change = {
  kind: 'createGallery',
  target: `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`,
  spec: { location: 'westeurope' },
};

async function failureOf(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof AzureError);
    return error.failure;
  }
  return assert.fail('Nothing was thrown.');
}

describe('clients', () => {
  it('says who asks, with the token of the connection, at its own endpoint', async () => {
    const scopes: unknown[] = [];
    const { connection, asked } = scriptedAzure(() => ({ body: { value: [] } }), {
      resourceManager: 'https://management.sovereign.example',
      scopes: ['https://management.core.sovereign.example/.default'],
      credential: {
        getToken: scope => {
          scopes.push(...[scope].flat());
          return Promise.resolve({ token: 'abc', expiresOnTimestamp: Date.now() + 3_600_000 });
        },
      },
    });
    await listJson(connection, path);
    assert.equal(asked[0]?.url, `https://management.sovereign.example${path}`);
    assert.match(asked[0].headers['user-agent'] ?? '', /^compute-gallery-vscode /);
    assert.equal(asked[0].headers['authorization'], 'Bearer abc');
    assert.deepEqual(scopes, ['https://management.core.sovereign.example/.default']);
  });

  it('repeats a read whose answer was lost', async () => {
    const { connection, asked } = scriptedAzure((_, nth) => (nth < 3 ? 'drop' : { body: { id: 'x' } }));
    assert.deepEqual(await getJson(connection, path), { id: 'x' });
    assert.equal(asked.length, 3);
  });

  it('sends a change once when the answer is lost', async () => {
    const { directory, asked } = scriptedAzure(() => 'drop');
    const failure = await failureOf(createWriter(directory).submit(createGallery));
    assert.deepEqual([failure.reason, isInconclusive(failure)], ['network', true]);
    assert.equal(asked.filter(({ method }) => method === 'PUT').length, 1);
  });

  it('sends a change once when Azure breaks down over it', async () => {
    const { directory, asked } = scriptedAzure(() => ({
      status: 500,
      body: { error: { code: 'InternalServerError' } },
    }));
    assert.equal((await failureOf(createWriter(directory).submit(createGallery))).reason, 'service');
    assert.equal(asked.length, 1);
  });

  it('sends a change again where Azure says that it did nothing', async () => {
    for (const status of [429, 503]) {
      const { directory, asked } = scriptedAzure((_, nth) =>
        nth === 1
          ? { status, headers: { 'Retry-After': '0' } }
          : { status: 200, body: { properties: { provisioningState: 'Succeeded' } } },
      );
      const submission = await createWriter(directory).submit(createGallery);
      assert.equal(submission.state, undefined);
      assert.equal(asked.length, 2);
    }
  });

  it('says what is wrong with an answer that is not what was asked for', async () => {
    const answers = ['{"value":[', '"text"', 'null', '[]', '{"value":{}}', '{}', { value: 'x' }];
    for (const body of answers) {
      const { connection } = scriptedAzure(() => ({ body }));
      assert.equal((await failureOf(listJson(connection, path))).reason, 'badAnswer', JSON.stringify(body));
    }
  });

  it('follows every page, and does not go round in circles', async () => {
    const next = 'https://management.azure.com/next?$skiptoken=2';
    const pages = scriptedAzure(({ url }) =>
      url === next ? { body: { value: [3] } } : { body: { value: [1, 2], nextLink: next } },
    );
    assert.deepEqual(await listJson(pages.connection, path), [1, 2, 3]);
    const circle = scriptedAzure(() => ({ body: { value: [1], nextLink: next } }));
    assert.equal((await failureOf(listJson(circle.connection, path))).reason, 'badAnswer');
    assert.equal(circle.asked.length, 2);
  });
});
