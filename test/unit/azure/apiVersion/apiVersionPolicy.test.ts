import assert from 'node:assert/strict';
import { getJson, listJson } from '../../../../src/azure/http/rest';
import { createReader } from '../../../../src/azure/reader';
import { createWriter } from '../../../../src/azure/writer';
import { explain } from '../../../../src/domain/errors/errorCatalogue';
import { AzureError, type Failure } from '../../../../src/domain/errors/failure';
import { sameId } from '../../../../src/domain/id/resourceId';
import type { Change } from '../../../../src/domain/plan/plan';
import { scriptedAzure, subscription, type Asked, type Reply } from '../scriptedAzure';

const compute = `/subscriptions/${subscription.id}/providers/Microsoft.Compute`;
const group = `/subscriptions/${subscription.id}/resourceGroups/rg`;
const galleries = `${compute}/galleries?api-version=2025-12-03`;
const images = `${compute}/images?api-version=2026-04-01`;

const isProvider = ({ url }: Asked): boolean => sameId(new URL(url).pathname, compute);
const versionIn = ({ url }: Asked): string => new URL(url).searchParams.get('api-version') ?? '';
const typeIn = ({ url }: Asked): string => new URL(url).pathname.split('/').at(-1) ?? '';

function refused({ url, method }: Asked, supported: readonly string[]): Reply {
  const version = versionIn({ url, method, body: undefined, headers: {} });
  const list = supported.length > 0 ? ` The supported api-versions are '${supported.join(', ')}'.` : '';
  return {
    status: 400,
    body: {
      error:
        method === 'GET'
          ? {
              code: 'InvalidResourceType',
              message: `The resource type 'galleries' could not be found in the namespace 'Microsoft.Compute' for api version '${version}'.${list}`,
            }
          : {
              code: 'NoRegisteredProviderFound',
              message: `No registered resource provider found for location 'westeurope' and API version '${version}' for type 'galleries'.${list} The supported locations are 'westeurope'.`,
            },
    },
  };
}

/** An Azure whose provider lists `listed`, and whose routes accept `accepted`, by type. */
function lagging(
  listed: Readonly<Record<string, readonly string[]>>,
  accepted: Readonly<Record<string, readonly string[]>> = listed,
  names = true,
) {
  return scriptedAzure(asked => {
    if (isProvider(asked)) {
      const types = Object.entries(listed);
      const resourceTypes = types.map(([resourceType, apiVersions]) => ({ resourceType, apiVersions, locations: [] }));
      return { body: { resourceTypes } };
    }
    const supported = accepted[typeIn(asked)];
    if (supported && !supported.includes(versionIn(asked))) return refused(asked, names ? supported : []);
    return { body: { value: [], properties: { provisioningState: 'Succeeded' } } };
  });
}

const requestsOf = (asked: readonly Asked[]): string[] =>
  asked.map(one => `${one.method} ${isProvider(one) ? 'provider' : `${typeIn(one)} ${versionIn(one)}`}`);

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof AzureError);
    return error.failure;
  }
  return assert.fail('Nothing was thrown.');
}

describe('The api-version of a request', () => {
  it('sends our api-version, with no additional request, in a cloud that does not lag', async () => {
    const { connection, asked } = lagging({ galleries: ['2026-03-03', '2025-12-03'], images: ['2026-04-01'] });
    await listJson(connection, galleries);
    await listJson(connection, images);
    assert.deepEqual(requestsOf(asked), ['GET galleries 2025-12-03', 'GET images 2026-04-01']);
  });

  it('lowers the api-version without a refusal once the provider was read for its locations', async () => {
    const { connection, directory, asked } = lagging({
      galleries: ['2024-03-03', '2023-07-03'],
      images: ['2024-07-01', '2026-04-02'],
      disks: ['2026-03-02'],
    });
    await createReader(directory).locations(subscription.id);
    asked.length = 0;
    await listJson(connection, galleries);
    await listJson(connection, images);
    await listJson(connection, `${compute}/disks?api-version=2026-03-02`);
    await getJson(connection, `${group}/providers/Microsoft.Compute/galleries/g/share?api-version=2025-12-03`);
    assert.deepEqual(requestsOf(asked), [
      'GET galleries 2024-03-03',
      'GET images 2024-07-01',
      'GET disks 2026-03-02',
      'GET share 2024-03-03',
    ]);
  });

  it('lowers the api-versions of all types of a namespace after its first refusal, reading the provider once', async () => {
    const { connection, directory, asked } = lagging({ galleries: ['2024-03-03'], images: ['2024-07-01'] });
    await listJson(connection, galleries);
    await listJson(connection, images);
    await listJson(connection, galleries);
    await createReader(directory).locations(subscription.id);
    assert.deepEqual(requestsOf(asked), [
      'GET galleries 2025-12-03',
      'GET provider',
      'GET galleries 2024-03-03',
      'GET images 2024-07-01',
      'GET galleries 2024-03-03',
      'GET locations 2022-12-01',
    ]);
  });

  it('uses the list in the refusal of a single route, and remembers it for that type', async () => {
    const { connection, asked } = lagging(
      { galleries: ['2025-12-03'], images: ['2026-04-01'] },
      { galleries: ['2026-03-03', '2024-03-03', '2023-07-03'] },
    );
    for (let count = 0; count < 3; count += 1) await listJson(connection, galleries);
    await listJson(connection, images);
    assert.deepEqual(requestsOf(asked), [
      'GET galleries 2025-12-03',
      'GET provider',
      'GET galleries 2024-03-03',
      'GET galleries 2024-03-03',
      'GET galleries 2024-03-03',
      'GET images 2026-04-01',
    ]);
  });

  it('uses what the provider lists if a refusal names no api-versions', async () => {
    const { connection, asked } = lagging({ galleries: ['2024-03-03'] }, { galleries: ['2024-03-03'] }, false);
    await listJson(connection, galleries);
    assert.equal(requestsOf(asked).at(-1), 'GET galleries 2024-03-03');
  });

  it('uses a preview api-version only if no other fits', async () => {
    for (const [supported, chosen] of [
      [['2025-06-01-preview', '2024-03-03'], '2024-03-03'],
      [['2026-03-03', '2025-12-03-preview'], '2025-12-03-preview'],
    ] as const) {
      const { connection, asked } = lagging({}, { galleries: supported });
      await listJson(connection, galleries);
      assert.equal(requestsOf(asked).at(-1), `GET galleries ${chosen}`);
    }
  });

  it('lowers the api-version of changes sent by the SDK and by REST alike, and none is accepted twice', async () => {
    const change = (kind: 'createGallery' | 'createResourceGroup'): Change => ({
      kind,
      target: kind === 'createGallery' ? `${group}/providers/Microsoft.Compute/galleries/galleries` : group,
      spec: { location: 'westeurope' },
    });
    const { directory, asked } = lagging(
      { galleries: ['2024-03-03'] },
      { galleries: ['2024-03-03'], rg: ['2020-06-01'] },
    );
    const writer = createWriter(directory);
    await writer.submit(change('createGallery'));
    await writer.submit(change('createResourceGroup'));
    assert.deepEqual(requestsOf(asked), [
      'PUT galleries 2025-12-03',
      'GET provider',
      'PUT galleries 2024-03-03',
      'PUT rg 2021-04-01',
      'PUT rg 2020-06-01',
    ]);
    assert.deepEqual(asked[0]?.body, asked[2]?.body);
  });

  it('lowers api-versions in the template of a deployment, too', async () => {
    const target = `${group}/providers/Microsoft.Compute/virtualMachines/m`;
    const { directory, asked } = scriptedAzure(one => {
      if (isProvider(one))
        return { body: { resourceTypes: [{ resourceType: 'virtualMachines', apiVersions: ['2024-07-01'] }] } };
      if (one.method === 'GET') return { body: { resourceTypes: [] } };
      const { properties } = one.body as {
        properties: { template: { resources: { type: string; apiVersion: string }[] } };
      };
      const machine = properties.template.resources.find(({ type }) => type === 'Microsoft.Compute/virtualMachines');
      if (machine?.apiVersion === '2024-07-01') return { body: { properties: { provisioningState: 'Succeeded' } } };
      const message = `No registered resource provider found for location 'westeurope' and API version '${machine?.apiVersion}' for type 'virtualMachines'. The supported api-versions are '2024-07-01'.`;
      return { status: 400, body: { error: { code: 'NoRegisteredProviderFound', message } } };
    });
    const image = `${group}/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0`;
    await createWriter(directory).submit({
      kind: 'createVirtualMachine',
      target,
      spec: {
        location: 'westeurope',
        imageId: image,
        osType: 'Linux',
        osState: 'Specialized',
        size: 'Standard_D2s_v5',
        securityType: 'Standard',
        osDiskType: 'StandardSSD_LRS',
        network: { subnetId: '/subnet' },
        publicIp: false,
      },
    });
    const puts = asked.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.stringify(body));
    assert.equal(puts.length, 2);
    assert.match(puts[0] ?? '', /"securityType":"Standard"/);
    assert.doesNotMatch(puts[1] ?? '', /securityType/);
  });

  it('keeps the api-version in the URL of an operation, which Azure names', async () => {
    const { connection, asked } = lagging({ locations: ['2024-03-03'], 'locations/operations': ['2024-03-03'] });
    await getJson(connection, `${compute}/locations/westeurope/sharedGalleries?api-version=2025-12-03`);
    await getJson(connection, `${compute}/locations/westeurope/operations/x?api-version=2025-12-03&s=signed`);
    assert.match(asked.at(-1)?.url ?? '', /api-version=2025-12-03&s=signed$/);
  });

  it('explains a refusal that no api-version resolves: the cloud does not offer this yet', async () => {
    for (const supported of [[], ['2026-03-03'], ['2027-01-01', '2026-03-03']]) {
      const { connection, asked } = lagging({}, { galleries: supported });
      const failure = await failureOf(listJson(connection, galleries));
      assert.deepEqual([failure.reason, explain(failure)?.code], ['invalid', 'notOffered']);
      assert.deepEqual(requestsOf(asked), ['GET galleries 2025-12-03', 'GET provider']);
    }
  });

  it('sends nothing again if the refusal is about the location', async () => {
    const { directory, asked } = scriptedAzure(one => refused(one, [versionIn(one)]));
    const target = `${group}/providers/Microsoft.Compute/galleries/g`;
    const failure = await failureOf(
      createWriter(directory).submit({ kind: 'createGallery', target, spec: { location: 'westeurope' } }),
    );
    assert.equal(asked.length, 1);
    assert.equal(explain(failure)?.code, 'notOfferedInRegion');
  });

  it('keeps the api-version if the provider cannot be read, and reads it only once', async () => {
    const { connection, asked } = scriptedAzure(one => refused(one, []));
    assert.equal((await failureOf(listJson(connection, galleries))).code, 'InvalidResourceType');
    assert.deepEqual(requestsOf(asked), ['GET galleries 2025-12-03', 'GET provider']);
  });
});

const softDeleted = 'galleries/softDeletedArtifactTypes/artifacts/versions';

describe('A refused api-version', () => {
  it('never takes a refused api-version as proof that something does not exist', async () => {
    const location = { name: 'westeurope', displayName: 'West Europe', metadata: { regionType: 'Physical' } };
    const { directory } = scriptedAzure(one => {
      if (isProvider(one))
        return {
          body: {
            resourceTypes: ['galleries', 'galleries/applications', softDeleted].map(resourceType => ({
              resourceType,
              apiVersions: [],
              locations: [],
            })),
          },
        };
      return typeIn(one) === 'locations' ? { body: { value: [location] } } : refused(one, ['2026-03-03']);
    });
    const reader = createReader(directory);
    const { items, failures } = await reader.sharedGalleries(subscription.id);
    assert.deepEqual([items.length, failures.length > 0], [0, true]);
    const gallery = `${group}/providers/Microsoft.Compute/galleries/g`;
    for (const read of [
      reader.gallery(gallery),
      reader.softDeletedVersions(`${gallery}/images/i`),
      reader.otherGalleryContents(gallery),
    ])
      assert.equal((await failureOf(read)).code, 'InvalidResourceType');
  });

  it('finds no resources of a type that the provider does not list at all', async () => {
    const { directory } = scriptedAzure(one => {
      if (isProvider(one))
        return { body: { resourceTypes: [{ resourceType: 'galleries/applications', apiVersions: ['2025-12-03'] }] } };
      return typeIn(one) === 'applications' ? { body: { value: [] } } : refused(one, []);
    });
    const gallery = `${group}/providers/Microsoft.Compute/galleries/g`;
    assert.deepEqual(await createReader(directory).otherGalleryContents(gallery), []);
  });
});
