import assert from 'node:assert/strict';
import { allProblems, isOpenApiHere } from '../../support/openApi';
import { SampleDriver } from '../../support/sampleDriver';
import { SampleArm, code, gallery, properties } from './sampleArm';

const hour = 3_600_000;
const location = 'eastus2';

describe('a gallery child other than an image definition', () => {
  const kinds: readonly (readonly [collection: string, properties: object, ofVersion: object])[] = [
    [
      'applications',
      { supportedOSType: 'Linux' },
      {
        publishingProfile: {
          source: { mediaLink: 'https://a.blob.core.windows.net/packages/agent' },
          manageActions: { install: 'sh install', remove: 'sh remove' },
          targetRegions: [{ name: location, regionalReplicaCount: 1 }],
        },
      },
    ],
    [
      'inVMAccessControlProfiles',
      { osType: 'Linux', applicableHostEndpoint: 'IMDS' },
      { mode: 'Audit', defaultAccess: 'Allow', targetLocations: [{ name: location, regionalReplicaCount: 1 }] },
    ],
    [
      'scripts',
      { supportedOSType: 'Linux' },
      { publishingProfile: { source: { scriptLink: 'https://a.blob.core.windows.net/scripts/prepare' } } },
    ],
  ];

  for (const [collection, properties, ofVersion] of kinds) {
    it(`is created, read and deleted, and blocks the deletion of its gallery: ${collection}`, async () => {
      const azure = new SampleDriver();
      const group = `${azure.subscription}/resourceGroups/rg-images-prod`;
      const gallery = `${group}/providers/Microsoft.Compute/galleries/with_${collection}`;
      const child = `${gallery}/${collection}/one`;
      const version = `${child}/versions/1.0.0`;
      const expect = async (status: number, method: string, url: string, body?: unknown): Promise<unknown> => {
        const answer = await azure.ask(method, `${url}?api-version=2025-12-03`, body);
        assert.equal(answer.status, status, `${method} ${url}: ${JSON.stringify(answer.response)}`);
        azure.sample.advance(hour);
        return answer.response;
      };
      const idsIn = (list: unknown): string[] => (list as { value: { id: string }[] }).value.map(({ id }) => id);
      await expect(404, 'PUT', child, { location, properties });
      await expect(201, 'PUT', gallery, { location, properties: {} });
      await expect(400, 'PUT', child, { location, properties: {} });
      await expect(201, 'PUT', child, { location, properties });
      await expect(201, 'PUT', version, { location, properties: ofVersion });
      assert.deepEqual(idsIn(await expect(200, 'GET', `${gallery}/${collection}`)), [child]);
      assert.deepEqual(idsIn(await expect(200, 'GET', `${child}/versions`)), [version]);
      await expect(200, 'GET', version);
      await expect(409, 'DELETE', gallery);
      await expect(409, 'DELETE', child);
      await expect(202, 'DELETE', version);
      await expect(204, 'DELETE', version);
      await expect(202, 'DELETE', child);
      await expect(202, 'DELETE', gallery);
      if (isOpenApiHere) {
        const refused = azure.exchanges.map(one => ({ ...one, answerOnly: one.status >= 400 }));
        assert.deepEqual(await allProblems(refused), []);
      }
    });
  }

  const azure = () => new SampleArm().withDefinition();
  const application = `${gallery}/applications/agent`;
  const applicationVersion = `${application}/versions/1.0.0`;
  const source = { mediaLink: 'https://a.blob.core.windows.net/packages/agent' };
  const publish = (more: object = {}) => ({
    location: 'eastus',
    properties: { publishingProfile: { source, ...more } },
  });
  const newApplication = { location: 'eastus', properties: { supportedOSType: 'Linux' } };

  it('is there at once and without an operation if it is an application, and keeps its operating system', () => {
    const arm = azure();
    const made = arm.send('PUT', application, newApplication);
    assert.deepEqual([made.status, made.headers['azure-asyncoperation']], [201, undefined]);
    assert.deepEqual(properties(arm.get(application)), { supportedOSType: 'Linux' });
    const described = arm.send('PATCH', application, { properties: { description: 'Agent' } });
    assert.deepEqual(properties(described), { supportedOSType: 'Linux', description: 'Agent' });
    const changed = { location: 'eastus', properties: { supportedOSType: 'Windows' } };
    assert.equal(code(arm.send('PUT', application, changed)), '409 PropertyChangeNotAllowed');
  });

  it('has versions with defaults where nothing was said, replicated to each target region', () => {
    const arm = azure();
    arm.send('PUT', application, newApplication);
    assert.equal(code(arm.send('PUT', `${application}/versions/one`, publish())), '400 InvalidParameter');
    assert.equal(code(arm.send('PUT', applicationVersion, publish({ source: {} }))), '400 InvalidParameter');
    arm.done('PUT', applicationVersion, publish());
    const { publishingProfile, provisioningState } = properties(arm.get(applicationVersion));
    const { publishedDate, ...profile } = publishingProfile as Record<string, unknown>;
    assert.match(String(publishedDate), /^2026-03-02T09:00:00/);
    const home = { name: 'East US', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' };
    const filled = { replicaCount: 1, excludeFromLatest: false, storageAccountType: 'Standard_LRS' };
    assert.deepEqual(profile, { source, enableHealthCheck: false, targetRegions: [home], ...filled });
    assert.equal(provisioningState, 'Succeeded');
    const targetRegions = [{ name: 'eastus' }, { name: 'westus3' }];
    assert.equal(arm.send('PATCH', applicationVersion, publish({ targetRegions })).status, 200);
    arm.clock.advance(60_000);
    const states = () => {
      const { replicationStatus } = properties(arm.get(`${applicationVersion}?$expand=ReplicationStatus`));
      return (replicationStatus as { summary: { state: string }[] }).summary.map(({ state }) => state);
    };
    assert.deepEqual(states(), ['Completed', 'Replicating']);
    arm.clock.advance(600_000);
    assert.deepEqual(states(), ['Completed', 'Completed']);
  });
});
