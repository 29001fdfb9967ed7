import assert from 'node:assert/strict';
import { directoryClient, publicClient } from '../../../src/azure/clients';
import { getJson, listJson } from '../../../src/azure/http/rest';
import { readGalleryAccess } from '../../../src/azure/labs/readGalleryAccess';
import { queryGraph } from '../../../src/azure/list/graph';
import { createWriter } from '../../../src/azure/writer';
import { isBusy, isInconclusive, AzureError, type Failure } from '../../../src/domain/errors/failure';
import type { Change } from '../../../src/domain/plan/plan';
import { everyKind } from '../../support/everyKind';
import { movedClock, until } from '../operations/movedClock';
import { scriptedAzure, subscription } from './scriptedAzure';

const path = '/subscriptions/s/providers/Microsoft.Compute/galleries?api-version=2025-12-03';
const createGallery: Change = {
  kind: 'createGallery',
  target: `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`,
  spec: { location: 'westeurope' },
};
const galleryBody = { id: createGallery.target, name: 'g', location: 'westeurope' };

async function failureOf(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof AzureError);
    return error.failure;
  }
  return assert.fail('Nothing was thrown.');
}

describe('Azure clients', () => {
  it('sends the user agent and the token of the connection to its own endpoint', async () => {
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

  it('retries a read when the response is lost', async () => {
    const { connection, asked } = scriptedAzure((_, nth) => (nth < 3 ? 'drop' : { body: { id: 'x' } }));
    assert.deepEqual(await getJson(connection, path), { id: 'x' });
    assert.equal(asked.length, 3);
  });

  it('sends a change only once when the response is lost', async () => {
    const { directory, asked } = scriptedAzure(() => 'drop');
    const failure = await failureOf(createWriter(directory).submit(createGallery));
    assert.deepEqual([failure.reason, isInconclusive(failure)], ['network', true]);
    assert.equal(asked.filter(({ method }) => method === 'PUT').length, 1);
  });

  it('sends a change only once when Azure fails with an internal error', async () => {
    const { directory, asked } = scriptedAzure(() => ({
      status: 500,
      body: { error: { code: 'InternalServerError' } },
    }));
    assert.equal((await failureOf(createWriter(directory).submit(createGallery))).reason, 'service');
    assert.equal(asked.length, 1);
  });

  it('leaves it to the step to wait when Azure is too busy to accept a change, or to read before it', async () => {
    for (const status of [429, 503]) {
      for (const change of [createGallery, everyKind.updateVersion]) {
        const { directory, asked } = scriptedAzure(() => ({ status, headers: { 'Retry-After': '600' } }));
        const failure = await failureOf(createWriter(directory).submit(change));
        assert.ok(isBusy(failure));
        assert.deepEqual([failure.retryAfterMs, asked.length], [600_000, 1]);
      }
    }
    const { directory } = scriptedAzure(() => ({ status: 503 }));
    assert.equal(isBusy(await failureOf(createWriter(directory).submit(createGallery))), false, 'it may be done');
  });

  it('reports a response body of an unexpected shape', async () => {
    const answers = ['{"value":[', '"text"', 'null', '[]', '{"value":{}}', '{}', { value: 'x' }];
    for (const body of answers) {
      const { connection } = scriptedAzure(() => ({ body }));
      assert.equal((await failureOf(listJson(connection, path))).reason, 'badAnswer', JSON.stringify(body));
    }
  });

  it('follows every page and stops at a circular link', async () => {
    const next = 'https://management.azure.com/next?$skiptoken=2';
    const pages = scriptedAzure(({ url }) =>
      url === next ? { body: { value: [3] } } : { body: { value: [1, 2], nextLink: next } },
    );
    assert.deepEqual(await listJson(pages.connection, path), [1, 2, 3]);
    const circle = scriptedAzure(() => ({ body: { value: [1], nextLink: next } }));
    assert.equal((await failureOf(listJson(circle.connection, path))).reason, 'badAnswer');
    assert.equal(circle.asked.length, 2);
  });

  it('stops reading a list that never ends', async () => {
    const endless = scriptedAzure((_, nth) => ({
      body: { value: [nth], nextLink: `https://management.azure.com/next?page=${nth}` },
    }));
    assert.equal((await failureOf(listJson(endless.connection, path))).reason, 'badAnswer');
    assert.equal(endless.asked.length, 2_000);

    const rows = scriptedAzure((_, nth) => ({ body: { data: [{ id: `${nth}` }], $skipToken: `${nth}` } }));
    const failure = await failureOf(queryGraph(rows.connection, [subscription], 'resources'));
    assert.equal(failure.message, 'Azure returned an endless list of pages.');
  });

  it("refuses to send a token to a host that isn't the endpoint's", async () => {
    const hosts = [
      'https://evil.example/next',
      'https://management.azure.com.evil.example/next',
      'https://evilmanagement.azure.com/next',
      'https://management.azure.com:8443/next',
      'http://management.azure.com/next',
      'https://management.azure.com@evil.example/next',
    ];
    for (const nextLink of hosts) {
      const { connection, asked } = scriptedAzure(() => ({ body: { value: [1], nextLink } }));
      const failure = await failureOf(listJson(connection, path));
      assert.equal(failure.reason, 'badAnswer', nextLink);
      assert.match(failure.message, /evil|management\.azure\.com/);
      assert.equal(asked.length, 1, nextLink);
    }
  });

  it('follows a link to a region of the endpoint', async () => {
    const nextLink = 'https://westeurope.management.azure.com/next';
    const { connection, asked } = scriptedAzure((_, nth) => ({
      body: { value: [nth], ...(nth === 1 && { nextLink }) },
    }));
    assert.deepEqual(await listJson(connection, path), [1, 2]);
    assert.ok(asked[1]?.headers['authorization']);
  });

  it('reads the resource when the poll URL, new or kept, is at another host', async () => {
    const elsewhere = 'https://evil.example/poll';
    const { directory, asked } = scriptedAzure(({ method }) =>
      method === 'PUT'
        ? { status: 201, body: {}, headers: { 'Azure-AsyncOperation': elsewhere } }
        : { body: { ...galleryBody, properties: { provisioningState: 'Succeeded' } } },
    );
    const writer = createWriter(directory);
    const submission = await writer.submit(createGallery);
    const { state = '' } = submission;
    assert.ok(state.includes(elsewhere));
    for (const one of [submission, await writer.resume(createGallery, state)]) {
      assert.deepEqual(await one.poll(), { state: 'done' });
    }
    assert.ok(asked.every(({ url }) => url.startsWith('https://management.azure.com/')));
  });

  it('follows no redirect', async () => {
    for (const location of ['https://evil.example/x', 'https://management.azure.com/elsewhere']) {
      for (const status of [301, 302, 307]) {
        const { connection, directory, asked } = scriptedAzure(() => ({ status, body: '', headers: { location } }));
        assert.equal((await failureOf(getJson(connection, path))).reason, 'badAnswer');
        assert.equal((await failureOf(createWriter(directory).submit(createGallery))).reason, 'badAnswer');
        assert.equal(asked.length, 2);
      }
    }
  });

  it("doesn't take a proxy's page for a success", async () => {
    const poll = 'https://management.azure.com/poll';
    for (const body of ['<html>Sign in to the hotel</html>', '']) {
      const written = scriptedAzure(() => ({ status: 200, body }));
      assert.equal((await failureOf(createWriter(written.directory).submit(createGallery))).reason, 'badAnswer');
      const polled = scriptedAzure(({ method, url }) => {
        if (method === 'PUT') return { status: 201, body: {}, headers: { 'Azure-AsyncOperation': poll } };
        return { status: 200, body: url === poll ? body : galleryBody };
      });
      const submission = await createWriter(polled.directory).submit(createGallery);
      polled.replyAlways({ status: 200, body });
      assert.equal((await failureOf(submission.poll())).reason, 'badAnswer', body);
    }
  });

  it('times out a read that is never answered, as a network failure', async () => {
    const time = movedClock();
    const { connection } = scriptedAzure(() => 'silence', { time });
    let failure: Failure | undefined;
    void failureOf(getJson(connection, path)).then(told => (failure = told));
    const started = time.now();
    await until(time, () => failure !== undefined, 'an end of the waiting');
    assert.deepEqual([failure?.reason, time.now() - started], ['network', 100_000]);
  });

  it('times out the directory too, whose silence leaves an access unknown', async () => {
    const time = movedClock();
    const directory = { endpoint: 'https://graph.microsoft.com', scopes: ['https://graph.microsoft.com/.default'] };
    const { connection, asked } = scriptedAzure(() => 'silence', { time, directory });
    let access: object | undefined;
    void readGalleryAccess(connection, createGallery.target, 'app').then(told => (access = told));
    await until(time, () => access !== undefined, 'an end of the waiting');
    assert.deepEqual(access, { principalId: undefined });
    assert.ok(asked.every(({ url }) => url.startsWith(`${directory.endpoint}/`)));
  });

  it('limits how long the directory and the price list can make it wait', async () => {
    for (const [asksFor, waits] of [
      ['0', '1000'],
      ['-5', '1000'],
      ['5', '5000'],
      ['86400', '10000'],
      ['4294967296', '10000'],
    ] as const) {
      const directory = { endpoint: 'https://graph.microsoft.com', scopes: ['s'] };
      const { connection } = scriptedAzure(() => ({ headers: { 'Retry-After': asksFor } }), { directory });
      for (const client of [
        await directoryClient(connection),
        await publicClient('https://prices.azure.com', connection.httpClient),
      ]) {
        const { headers } = (await client?.pathUnchecked('/x').get()) ?? assert.fail();
        assert.deepEqual([headers['retry-after-ms'], headers['retry-after']], [waits, undefined], asksFor);
      }
    }
  });

  it('times out a write later, with an unknown outcome', async () => {
    const time = movedClock();
    const { directory, asked } = scriptedAzure(() => 'silence', { time });
    let failure: Failure | undefined;
    void failureOf(createWriter(directory).submit(createGallery)).then(told => (failure = told));
    const started = time.now();
    await until(time, () => failure !== undefined, 'an end of the waiting');
    assert.ok(failure && isInconclusive(failure));
    assert.deepEqual([time.now() - started, asked.length], [300_000, 1]);
  });
});
