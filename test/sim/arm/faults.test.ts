import assert from 'node:assert/strict';
import type { Fault } from '../../../src/simulator/fault/faults';
import { SampleArm, code, definition, gallery, message, properties, update, version, versionBody } from './sampleArm';

function withFaults(...faults: Fault[]): SampleArm {
  const azure = new SampleArm().withDefinition();
  azure.world.faults = faults;
  return azure;
}

function summary(azure: SampleArm): { region: string; state: string; details: string; progress: number }[] {
  const status = properties(azure.get(`${version}?$expand=ReplicationStatus`))['replicationStatus'];
  return (status as { summary: ReturnType<typeof summary> }).summary;
}

const twoRegions = [{ name: 'eastus' }, { name: 'northeurope' }];
const hour = 3_600_000;

describe('Sample Azure: faults', () => {
  it('fails a region once, and recovers when the same PUT is sent again', () => {
    const azure = withFaults({ kind: 'region', region: 'North Europe', count: 1 });
    const accepted = azure.done('PUT', version, versionBody(twoRegions));
    const operation = azure.get(accepted.headers['azure-asyncoperation'] ?? '');
    assert.equal(
      message(operation),
      "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:northeurope, detail:Failed with internal server error.}'. If retry does not work, then please do an update by removing the failed regions and update again by adding them back.",
    );
    assert.equal(properties(azure.get(version))['provisioningState'], 'Failed');
    assert.deepEqual(
      summary(azure).map(one => one.state),
      ['Completed', 'Failed'],
    );
    azure.done('PUT', version, versionBody(twoRegions));
    azure.clock.advance(hour);
    assert.equal(properties(azure.get(version))['provisioningState'], 'Succeeded');
    assert.deepEqual(
      summary(azure).map(one => one.progress),
      [100, 100],
    );
  });

  it('removes a failed region without allowDeletionOfReplicatedLocations', () => {
    const azure = withFaults({ kind: 'region', region: 'northeurope', details: 'No capacity.' });
    azure.done('PUT', version, versionBody(twoRegions));
    assert.equal(summary(azure)[1]?.details, 'No capacity.');
    assert.equal(azure.done('PUT', version, update([{ name: 'eastus' }])).status, 200);
    assert.equal(properties(azure.get(version))['provisioningState'], 'Succeeded');
  });

  it('leaves a region stuck at a percentage, and its version in Creating', () => {
    const azure = withFaults({ kind: 'region', region: 'northeurope', stuckAt: 40 });
    azure.send('PUT', version, versionBody(twoRegions));
    azure.clock.advance(3 * hour);
    assert.deepEqual(summary(azure)[1], { region: 'North Europe', state: 'Replicating', details: '', progress: 40 });
    assert.equal(properties(azure.get(version))['provisioningState'], 'Creating');
  });

  it('fails an operation with the code of the fault', () => {
    const azure = withFaults({
      kind: 'operation',
      method: 'PUT',
      url: '/versions/',
      code: 'Odd',
      message: 'Very odd.',
    });
    const accepted = azure.done('PUT', version, versionBody());
    assert.equal(code(azure.get(accepted.headers['azure-asyncoperation'] ?? '')), '200 Odd');
    assert.equal(properties(azure.get(version))['provisioningState'], 'Failed');
  });

  it('applies a fault to `count` requests, after the first `skip` of them', () => {
    const azure = withFaults(
      { kind: 'throttle', method: 'GET', url: '/images', count: 2, retryAfter: 7 },
      { kind: 'error', status: 503, url: '/galleries/g\\?', skip: 1, count: 1 },
    );
    assert.deepEqual(
      [1, 2, 3].map(() => azure.get(definition).status),
      [429, 429, 200],
    );
    assert.deepEqual(
      [1, 2, 3].map(() => azure.get(gallery).status),
      [200, 503, 200],
    );
    assert.deepEqual(azure.world.faults, []);
  });

  it('drops a request before it takes effect, or only its response', () => {
    const azure = withFaults(
      { kind: 'dropBefore', method: 'PUT', count: 1 },
      { kind: 'dropAfter', method: 'PUT', count: 1 },
    );
    assert.equal(azure.send('PUT', version, versionBody()).fault, 'drop');
    assert.equal(azure.world.get(version), undefined);
    assert.equal(azure.send('PUT', version, versionBody()).fault, 'drop');
    assert.ok(azure.world.get(version));
    const puts = azure.world.requests.filter(one => one.method === 'PUT' && one.url.includes('/versions/'));
    assert.deepEqual(
      puts.map(one => one.status),
      [0, 201],
    );
  });

  it('truncates, delays and malforms responses', () => {
    const azure = withFaults(
      { kind: 'truncate', url: '/galleries/g\\?', count: 1 },
      { kind: 'delay', delayMs: 250, url: '/galleries/g\\?', count: 1 },
      { kind: 'malform', url: '/images', count: 1 },
    );
    assert.equal(azure.get(gallery).fault, 'truncate');
    assert.equal(azure.get(gallery).delayMs, 250);
    const malformed = azure.arm.handle({
      method: 'GET',
      url: `${definition}?api-version=2024-03-03`,
      headers: { authorization: `Bearer ${azure.token}` },
    });
    assert.throws(() => JSON.parse(malformed.body ?? '') as unknown);
  });

  it('issues a claims challenge, and forbids access', () => {
    const azure = withFaults(
      { kind: 'claims', count: 1 },
      { kind: 'forbid', url: '/providers/Microsoft.Compute/galleries', count: 1 },
    );
    const challenged = azure.get(gallery);
    assert.equal(challenged.status, 401);
    const claims = /claims="([^"]+)"/.exec(challenged.headers['www-authenticate'] ?? '')?.[1] ?? '';
    assert.ok(JSON.parse(atob(claims)) as unknown);
    assert.equal(code(azure.get(gallery)), '403 AuthorizationFailed');
    assert.equal(azure.get(gallery).status, 200);
  });

  it('delays the deletion of a parent after its child is deleted', () => {
    const azure = withFaults({ kind: 'staleParent', ms: 60_000 });
    azure.done('PUT', version, versionBody());
    azure.done('DELETE', version);
    azure.clock.advance(59_000);
    assert.equal(azure.send('DELETE', definition).status, 409);
    azure.clock.advance(1000);
    assert.equal(azure.send('DELETE', definition).status, 202);
  });
});
