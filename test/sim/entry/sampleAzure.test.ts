import assert from 'node:assert/strict';
import { createHttpHeaders, createPipelineRequest, type PipelineRequest } from '@azure/core-rest-pipeline';
import { createSampleAzure } from '../../../src/simulator/entry';
import type { Fault } from '../../../src/simulator/fault/faults';
import { SampleDriver } from '../../support/sampleDriver';

const versionType = 'Microsoft.Compute/galleries/images/versions';
const arriving = 'golden_images/images/ubuntu-24.04-base/versions/1.8.0';

function replicating(azure: SampleDriver): string {
  return `${azure.subscription}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/${arriving}`;
}

describe('Sample Azure: sample data', () => {
  it('creates the same sample data every time', () => {
    const [one, two] = [new SampleDriver(), new SampleDriver()];
    assert.deepEqual(one.sample.world.toJSON(), two.sample.world.toJSON());
  });

  it('has galleries, definitions, versions and images of every kind', () => {
    const { world } = new SampleDriver().sample;
    const properties = (type: string): string[] => world.list(type).map(one => JSON.stringify(one.properties));
    const galleries = properties('Microsoft.Compute/galleries');
    const definitions = properties('Microsoft.Compute/galleries/images');
    const versions = properties(versionType);
    const images = properties('Microsoft.Compute/images');
    assert.deepEqual([galleries.length, definitions.length, versions.length, images.length], [6, 29, 128, 12]);
    for (const [all, wanted] of [
      [galleries, ['"Groups"', '"Community"', '"isSoftDeleteEnabled":true']],
      [
        definitions,
        ['"Windows"', '"Linux"', '"V1"', '"V2"', '"Arm64"', '"Specialized"', '"TrustedLaunch"', '"purchasePlan"'],
      ],
      [
        versions,
        ['"Failed"', '"Creating"', '"excludeFromLatest":true', '"blockDeletionBeforeEndOfLife":true', '"Premium_LRS"'],
      ],
      [images, ['"diskSizeGB":4096', '"diskSizeGB":2560', '"zoneResilient":true', '"V1"', '"Windows"', '"lun":1']],
    ] as const) {
      for (const text of wanted)
        assert.ok(
          all.some(one => one.includes(text)),
          text,
        );
    }
  });

  it('finishes replicating its version, one region after the other', async () => {
    const azure = new SampleDriver();
    const status = async (): Promise<string> => {
      const { response } = await azure.ask('GET', `${replicating(azure)}?$expand=ReplicationStatus`);
      const { properties } = response as { properties: { replicationStatus: { summary: { progress: number }[] } } };
      return properties.replicationStatus.summary.map(({ progress }) => progress).join(' ');
    };
    assert.equal(await status(), '100 60 37 21 0');
    azure.sample.advance(6 * 60_000);
    assert.equal(await status(), '100 100 100 64 33');
    azure.sample.advance(11 * 60_000);
    assert.equal(await status(), '100 100 100 100 100');
    const { response } = await azure.ask('GET', replicating(azure));
    const { properties } = response as { properties: { provisioningState: string; storageProfile: object } };
    assert.equal(properties.provisioningState, 'Succeeded');
    assert.match(JSON.stringify(properties.storageProfile), /"sizeInGB":256/);
  });

  it('refuses another version from the golden image that is still in use', async () => {
    const azure = new SampleDriver();
    const source = `${azure.subscription}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/images/ubuntu-2404-golden`;
    const { status, response } = await azure.ask('PUT', replicating(azure).replace('1.8.0', '1.9.0'), {
      location: 'eastus2',
      properties: {
        storageProfile: { source: { id: source } },
        publishingProfile: { targetRegions: [{ name: 'eastus2' }] },
      },
    });
    assert.ok(status >= 400 && status < 500, JSON.stringify(response));
  });
});

describe('Sample Azure: snapshots', () => {
  it('restores its clock, world and requests from a snapshot', async () => {
    const before = new SampleDriver();
    await before.ask('PUT', `${before.subscription}/resourceGroups/rg-kept`, { location: 'eastus2' });
    before.sample.advance(60_000);
    const after = createSampleAzure({ clock: 'hand', saved: before.sample.snapshot() });
    assert.equal(after.clock.now(), before.sample.clock.now());
    assert.deepEqual(after.world.toJSON(), before.sample.world.toJSON());
    assert.equal(after.world.requests.filter(({ method }) => method === 'PUT').length, 1);
  });

  it('completes operations in snapshots of an earlier release, where `complete` was `settle`', async () => {
    const before = new SampleDriver();
    const saved = before.sample.snapshot().replaceAll('"do":"complete"', '"do":"settle"');
    assert.match(saved, /"do":"settle"/);
    const after = new SampleDriver({ saved });
    after.sample.advance(20 * 60_000);
    const { response } = await after.ask('GET', replicating(after));
    const { properties } = response as { properties: { provisioningState: string } };
    assert.equal(properties.provisioningState, 'Succeeded');
  });

  it('advances its clock by the elapsed time, times its speed, by one day at most', () => {
    const saved = createSampleAzure({ clock: 'hand' }).snapshot();
    const { now, real, ...rest } = JSON.parse(saved) as { now: number; real: number };
    const later = (realMs: number): number => {
      const left = JSON.stringify({ ...rest, now, real: real - realMs });
      return createSampleAzure({ speed: 60, saved: left }).clock.now() - now;
    };
    const minutes = later(60_000) / 60_000;
    assert.ok(minutes >= 60 && minutes < 61, String(minutes));
    const days = later(30 * 24 * 3_600_000) / (24 * 3_600_000);
    assert.ok(days >= 1 && days < 1.01, String(days));
  });

  it('answers a write only after it is saved, and a read immediately', async () => {
    let release = (): void => undefined;
    const order: string[] = [];
    const azure = new SampleDriver({
      onChange: () =>
        new Promise(resolve => {
          order.push('changed');
          release = resolve;
        }),
    });
    const group = `${azure.subscription}/resourceGroups/rg-slow`;
    const write = azure.ask('PUT', group, { location: 'eastus2' }).then(() => order.push('answered'));
    await azure.ask('GET', group);
    order.push('read');
    release();
    await write;
    assert.deepEqual(order, ['changed', 'read', 'answered']);
  });
});

describe('Sample Azure: HttpClient', () => {
  const client = (fault: Fault): { azure: SampleDriver; request: PipelineRequest } => {
    const azure = new SampleDriver();
    azure.sample.world.faults = [fault];
    const [tenant] = azure.sample.tenants;
    const headers = createHttpHeaders({ Authorization: `Bearer ${azure.sample.tokenFor(tenant?.id ?? '')}` });
    const url = `https://management.azure.com${azure.subscription}/resourcegroups?api-version=2024-07-01`;
    return { azure, request: createPipelineRequest({ url, headers }) };
  };

  it('rejects a lost or truncated response like the real client', async () => {
    for (const kind of ['dropBefore', 'dropAfter'] as const) {
      const { azure, request } = client({ kind });
      await assert.rejects(azure.sample.httpClient.sendRequest(request), { name: 'RestError', code: 'ECONNRESET' });
    }
    const { azure, request } = client({ kind: 'truncate' });
    await assert.rejects(azure.sample.httpClient.sendRequest(request), { name: 'RestError', code: 'PARSE_ERROR' });
  });

  it('delays a response by the simulated clock, and can be aborted', async () => {
    const { azure, request } = client({ kind: 'delay', delayMs: 2000 });
    let answered = false;
    const slow = azure.sample.httpClient.sendRequest(request).then(answer => {
      answered = true;
      return answer;
    });
    await new Promise(setImmediate);
    assert.equal(answered, false);
    azure.sample.advance(2000);
    assert.equal((await slow).status, 200);
    const stop = new AbortController();
    request.abortSignal = stop.signal;
    const given = azure.sample.httpClient.sendRequest(request);
    await new Promise(setImmediate);
    stop.abort();
    await assert.rejects(given, { name: 'AbortError' });
  });

  it('finds headers in any letter case', async () => {
    const { azure, request } = client({ kind: 'graphLag', ms: 0 });
    const { headers } = await azure.sample.httpClient.sendRequest(request);
    assert.ok(headers.has('Content-Type'));
    assert.match(headers.get('CONTENT-TYPE') ?? '', /json/);
    headers.set('X-Own', 1);
    assert.equal(headers.toJSON()['x-own'], '1');
    assert.equal(headers.toJSON({ preserveCase: true })['X-Own'], '1');
    headers.delete('x-own');
    assert.ok(![...headers].some(([name]) => name === 'x-own'));
  });
});
