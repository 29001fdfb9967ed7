import assert from 'node:assert/strict';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { AzureWriter, Directory, Submission } from '../../../src/azure/ports';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import { isInconclusive, AzureError, type Failure } from '../../../src/domain/errors/failure';
import type { Change, ChangeOf, VersionDelta } from '../../../src/domain/plan/plan';
import type { Fault } from '../../../src/simulator/fault/faults';
import { linuxDefinition } from '../../support/linuxDefinition';
import { sampleDirectory, type Sample } from './sampleDirectory';

const minute = 60_000;
const group = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-images-prod';
const compute = `${group}/providers/Microsoft.Compute`;
const definition = `${compute}/galleries/golden_images/images/rhel-9-base`;
const image = `${compute}/images/rhel-9-hardened`;

const region = (name: string, replicaCount = 1) =>
  ({ name, replicaCount, storageAccountType: 'Standard_LRS' }) as const;

const createVersion: ChangeOf<'createVersion'> = {
  kind: 'createVersion',
  target: `${definition}/versions/10.0.0`,
  spec: {
    location: 'eastus2',
    source: { kind: 'managedImage', id: image },
    targetRegions: [region('eastus2', 2), region('westeurope')],
    storageAccountType: 'Standard_LRS',
    excludeFromLatest: false,
  },
};
const update = (spec: VersionDelta, target = `${definition}/versions/9.2.0`): Change => ({
  kind: 'updateVersion',
  target,
  spec,
});

describe('AzureWriter: submit, poll, resume and settle', () => {
  let sample: Sample;
  let writer: AzureWriter;
  beforeEach(() => {
    sample = sampleDirectory();
    writer = createWriter(sample.directory);
  });

  const fault = (...faults: Fault[]): void => void (sample.azure.world.faults = faults);
  const writes = (): readonly string[] => sample.requests().filter(request => /^(PUT|PATCH|DELETE)/.test(request));
  const regionsOf = async (id: string): Promise<readonly string[]> =>
    (await createReader(sample.directory).version(id))?.targetRegions.map(({ name }) => name) ?? [];

  /** Polls every half minute of Azure's time until Azure is done, and returns the number of polls. */
  async function finish(submission: Submission): Promise<number> {
    for (let polls = 1; ; polls++) {
      if ((await submission.poll()).state === 'done') return polls;
      assert.ok(polls < 60, 'It takes half an hour.');
      sample.azure.advance(minute / 2);
    }
  }

  /** What Azure tells of a change that is done, asked until it does. */
  async function remarkAfter({ remarkAfter: check }: Submission): Promise<{ text: string; checks: number }> {
    for (let checks = 1; check; checks++) {
      const answer = await check(checks === 24);
      if (answer) return { text: answer.sentence ?? '', checks };
      sample.azure.advance(minute / 4);
    }
    return assert.fail('There is nothing to ask.');
  }

  for (const target of [image, `${compute}/galleries/golden_images`, definition, `${definition}/versions/9.2.0`]) {
    it(`sets only the tags of ${target.slice(compute.length + 1)}`, async () => {
      const reader = createReader(sample.directory);
      const before = (await reader.raw(target)) as { properties: object };
      const change: Change = { kind: 'setTags', target, spec: { tags: { costCenter: '42' } } };
      await finish(await writer.submit(change));
      const after = (await reader.raw(target)) as { properties: object; tags: object };
      assert.deepEqual(after.tags, { costCenter: '42' });
      assert.deepEqual(after.properties, before.properties);
      assert.equal((await writer.settle(change)).state, 'done');
    });
  }

  it('creates a resource group, a gallery, a definition and a version with one request each', async () => {
    const made = `${group}-new`;
    const gallery = `${made}/providers/Microsoft.Compute/galleries/brand_new`;
    const changes: readonly Change[] = [
      { kind: 'createResourceGroup', target: made, spec: { location: 'eastus2' } },
      { kind: 'createGallery', target: gallery, spec: { location: 'eastus2', description: 'New.' } },
      {
        kind: 'createDefinition',
        target: `${gallery}/images/linux`,
        spec: linuxDefinition({ publisher: 'p', offer: 'o', sku: 's' }),
      },
      { ...createVersion, target: `${gallery}/images/linux/versions/1.0.0` },
    ];
    for (const change of changes) {
      assert.deepEqual(await writer.settle(change), { state: 'absent' });
      await finish(await writer.submit(change));
      assert.deepEqual(await writer.settle(change), { state: 'done' });
    }
    assert.deepEqual(
      writes(),
      changes.map(({ target }) => `PUT 201 ${target}`),
    );
  });

  it('passes on Retry-After, and keeps no state once the change is done', async () => {
    const submission = await writer.submit(createVersion);
    assert.ok(submission.state?.includes('capsOperations'));
    assert.equal(submission.retryAfterMs, minute);
    assert.equal((await submission.poll()).state, 'inProgress');
    assert.ok((await finish(submission)) > 5);
    assert.equal(submission.state, undefined);
    assert.equal((await submission.poll()).state, 'done');
  });

  it('finds a change absent when its request was lost', async () => {
    fault({ kind: 'dropBefore', method: 'PUT' });
    const failure = await refusal(writer.submit(createVersion));
    assert.deepEqual([failure.reason, isInconclusive(failure)], ['network', true]);
    fault();
    assert.deepEqual(await writer.settle(createVersion), { state: 'absent' });
  });

  it('follows a change by reading when the response to its request was lost', async () => {
    for (const kind of ['dropAfter', 'truncate', 'malform'] as const) {
      sample = sampleDirectory();
      writer = createWriter(sample.directory);
      fault({ kind, method: 'PUT' });
      assert.equal(isInconclusive(await refusal(writer.submit(createVersion))), true, kind);
      assert.deepEqual(await writer.settle(createVersion), { state: 'inProgress' });
      sample.azure.advance(30 * minute);
      assert.deepEqual(await writer.settle(createVersion), { state: 'done' });
      assert.equal(writes().length, 1, kind);
    }
  });

  it('resumes after a restart without sending the request again', async () => {
    const { state } = await writer.submit(createVersion);
    assert.ok(state);
    const again = await createWriter(sample.reopened()).resume(createVersion, state);
    assert.equal(again.state, state);
    await finish(again);
    assert.equal(writes().length, 1);
  });

  it('settles a change by its resource when the poll URL has expired', async () => {
    const { state } = await writer.submit(createVersion);
    assert.ok(state);
    fault({ kind: 'expiredPoll' });
    const again = await createWriter(sample.reopened()).resume(createVersion, state);
    assert.equal((await again.poll()).state, 'inProgress');
    assert.equal(again.retryAfterMs, undefined);
    sample.azure.advance(30 * minute);
    assert.equal((await again.poll()).state, 'done');
    assert.equal(again.state, undefined);
    assert.equal(writes().length, 1);
  });

  it('reads the resource when the saved state is invalid', async () => {
    const submission = await writer.resume(createVersion, '{"state":{}}');
    assert.deepEqual(await submission.poll(), { state: 'absent' });
  });

  it('keeps the state when a poll fails inconclusively, and polls on', async () => {
    const submission = await writer.submit(createVersion);
    const { state } = submission;
    for (const trouble of [
      { kind: 'dropBefore' },
      { kind: 'error', status: 500, code: 'InternalServerError', message: 'Sorry.' },
      { kind: 'throttle', retryAfter: 0 },
    ] as const) {
      fault({ ...trouble, url: 'capsOperations' });
      assert.equal(isInconclusive(await refusal(submission.poll())), true, trouble.kind);
      assert.equal(submission.state, state);
    }
    for (const kind of ['truncate', 'malform'] as const) {
      fault({ kind, url: 'capsOperations' });
      assert.equal((await submission.poll()).state, 'inProgress', kind);
      fault({ kind, url: 'capsOperations' }, { kind, url: 'versions/10.0.0' });
      assert.equal(isInconclusive(await refusal(submission.poll())), true, kind);
      assert.equal(submission.state, state);
    }
    fault();
    await finish(submission);
  });

  it("reports Azure's reason when an accepted change fails", async () => {
    const message = 'The GalleryImageVersion source resource size 2520 exceeds the max size 2048 supported';
    fault({ kind: 'operation', code: 'GallerySourceResourceExceedsMaxSize', message });
    const submission = await writer.submit(createVersion);
    sample.azure.advance(30 * minute);
    const failure = { reason: 'invalid', code: 'GallerySourceResourceExceedsMaxSize', message };
    assert.deepEqual(await submission.poll(), { state: 'failed', failure });
  });

  it('reports which region failed, even when only the resource can be read', async () => {
    fault({ kind: 'region', region: 'westeurope', details: 'No room.' });
    const { state } = await writer.submit(createVersion);
    sample.azure.advance(60 * minute);
    const settlement = await writer.settle(createVersion);
    assert.ok('failure' in settlement);
    assert.equal(settlement.state, 'failed');
    assert.match(settlement.failure.message, /westeurope: No room\./);
    const again = await writer.resume(createVersion, state ?? '');
    const polled = await again.poll();
    assert.ok('failure' in polled);
    assert.match(polled.failure.message, /westeurope/);
  });

  it('reports a refusal with its code, status and correlation ID', async () => {
    const lost = { ...createVersion, spec: { ...createVersion.spec, targetRegions: [region('westeurope')] } };
    const failure = await refusal(writer.submit(lost));
    assert.deepEqual([failure.reason, failure.status, failure.code], ['invalid', 400, 'InvalidParameter']);
    assert.match(failure.message, /must contain the location/);
    assert.ok(failure.correlationId);
  });

  it('reports a mismatch when a different resource has the same ID', async () => {
    const there = `${definition}/versions/9.2.0`;
    assert.equal((await writer.settle({ ...createVersion, target: there })).state, 'mismatch');
    const spec = { location: 'eastus2', osType: 'Windows', osState: 'Generalized', hyperVGeneration: 'V2' } as const;
    const identifier = { publisher: 'p', offer: 'o', sku: 's' };
    const taken: Change = {
      kind: 'createDefinition',
      target: definition,
      spec: { ...spec, architecture: 'x64', identifier, features: [] },
    };
    assert.equal((await writer.settle(taken)).state, 'mismatch');
    const gallery = `${compute}/galleries/golden_images`;
    assert.deepEqual(await writer.settle({ kind: 'createGallery', target: gallery, spec: { location: 'East US 2' } }), {
      state: 'done',
    });
    assert.equal(
      (await writer.settle({ kind: 'createGallery', target: gallery, spec: { location: 'uksouth' } })).state,
      'mismatch',
    );
  });

  it('adds a target region with one PATCH', async () => {
    const change = update({ addRegions: [region('northeurope', 2)] });
    assert.deepEqual(await writer.settle(change), { state: 'absent' });
    const before = await regionsOf(change.target);
    const submission = await writer.submit(change);
    assert.deepEqual(await writer.settle(change), { state: 'inProgress' });
    await finish(submission);
    assert.deepEqual(await writer.settle(change), { state: 'done' });
    assert.deepEqual(await regionsOf(change.target), [...before, 'northeurope']);
    assert.deepEqual(writes(), [`PATCH 200 ${change.target}`]);
    assert.deepEqual([submission.remark, (await remarkAfter(submission)).text], [undefined, '']);
  });

  it('ends an update when Azure ends it, before the change history has caught up', async () => {
    fault({ kind: 'graphLag', ms: 60 * minute });
    const submission = await writer.submit(update({ addRegions: [region('northeurope')] }));
    await finish(submission);
    assert.equal(submission.state, undefined);
    assert.deepEqual(sample.requests('POST'), [], 'the history was waited for');
    assert.equal(await submission.remarkAfter?.(false), undefined, 'the history is there');
  });

  it('removes a target region, which Azure allows only explicitly', async () => {
    const change = update({ removeRegions: ['uksouth'] });
    await finish(await writer.submit(change));
    assert.ok(!(await regionsOf(change.target)).includes('uksouth'));
    assert.deepEqual(await writer.settle(change), { state: 'done' });
  });

  it('keeps a region added by someone else since the user looked, and remarks on it', async () => {
    const seenRegions = await regionsOf(`${definition}/versions/9.2.0`);
    await finish(await createWriter(sample.reopened()).submit(update({ addRegions: [region('francecentral')] })));
    const change = update({ addRegions: [region('northeurope')], seenRegions });
    const submission = await writer.submit(change);
    assert.match(submission.remark ?? '', /francecentral/);
    await finish(submission);
    assert.deepEqual(await regionsOf(change.target), [...seenRegions, 'francecentral', 'northeurope']);
  });

  it('remarks on a region lost to a concurrent update', async () => {
    const change = update({ addRegions: [region('northeurope')] });
    const submission = await writer.submit(change);
    sample.azure.advance(30 * minute);
    await finish(await createWriter(sample.reopened()).submit(update({ removeRegions: ['northeurope'] })));
    await finish(submission);
    assert.match((await remarkAfter(submission)).text, /northeurope/);
  });

  it('remarks on an overwritten region when another window resumes the update', async () => {
    fault({ kind: 'overlap' });
    const overtaken: Directory = {
      ...sample.directory,
      connectionOf: id => {
        const connection = sample.directory.connectionOf(id);
        const httpClient: HttpClient = {
          sendRequest: async request => {
            if (request.method === 'PATCH') {
              await createWriter(sample.reopened()).submit(update({ addRegions: [region('francecentral')] }));
            }
            return sample.azure.httpClient.sendRequest(request);
          },
        };
        return { ...connection, httpClient };
      },
    };
    const change = update({ addRegions: [region('northeurope')] });
    const { state = '' } = await createWriter(overtaken).submit(change);
    const again = await createWriter(sample.reopened()).resume(change, state);
    await finish(again);
    assert.ok(!(await regionsOf(change.target)).includes('francecentral'));
    assert.match((await remarkAfter(again)).text, /added francecentral to .* at 2026-03-02 09:00:00 UTC/);
  });

  it('remarks that the change history could not be read, after retrying', async () => {
    const submission = await writer.submit(update({ addRegions: [region('northeurope')] }));
    fault({ kind: 'error', url: 'Microsoft.ResourceGraph', status: 403, code: 'Forbidden' });
    await finish(submission);
    const { text, checks } = await remarkAfter(submission);
    assert.match(text, /Couldn't read Azure's change history/);
    assert.ok(checks > 20);
  });

  it('fails to update a version that does not exist', async () => {
    const change = update({ excludeFromLatest: true }, `${definition}/versions/404.0.0`);
    assert.equal((await writer.settle(change)).state, 'failed');
    assert.equal((await refusal(writer.submit(change))).reason, 'notFound');
  });

  it('deletes a managed image, and succeeds when it is already deleted', async () => {
    const change: Change = { kind: 'deleteManagedImage', target: `${compute}/images/win2016-legacy` };
    assert.deepEqual(await writer.settle(change), { state: 'absent' });
    await finish(await writer.submit(change));
    assert.deepEqual(await writer.settle(change), { state: 'done' });
    const again = await writer.submit(change);
    assert.equal(again.state, undefined);
    assert.equal((await again.poll()).state, 'done');
  });

  it('stops submitting and polling when canceled', async () => {
    const stop = AbortSignal.abort();
    assert.equal((await refusal(writer.submit(createVersion, { signal: stop }))).reason, 'cancelled');
    assert.deepEqual(await writer.settle(createVersion), { state: 'absent' });
    const submission = await writer.submit(createVersion);
    assert.equal((await refusal(submission.poll(stop))).reason, 'cancelled');
    await finish(submission);
  });

  it('sends nothing for an invalid resource ID', async () => {
    const change: Change = { kind: 'createGallery', target: '/subscriptions/x', spec: { location: 'x' } };
    await assert.rejects(writer.submit(change), AzureError);
    assert.deepEqual(writes(), []);
  });
});

async function refusal(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof AzureError, String(error));
    return error.failure;
  }
  return assert.fail('Nothing was refused.');
}
