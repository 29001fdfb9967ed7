import assert from 'node:assert/strict';
import {
  SampleArm,
  code,
  definition,
  gallery,
  image,
  message,
  properties,
  update,
  version,
  versionBody,
} from './sampleArm';

const expand = `${version}?$expand=ReplicationStatus`;
const minute = 60_000;

describe('Sample Azure: image versions', () => {
  it('accepts a new version with 201, a signed poll URL and the defaults filled in', () => {
    const azure = new SampleArm().withDefinition();
    const answer = azure.send('PUT', version, versionBody());
    assert.equal(answer.status, 201);
    assert.equal(answer.headers['location'], undefined);
    assert.equal(answer.headers['retry-after'], '60');
    assert.ok((answer.headers['azure-asyncoperation']?.length ?? 0) > 3000);
    assert.deepEqual(answer.json, {
      name: '1.0.0',
      id: version,
      type: 'Microsoft.Compute/galleries/images/versions',
      location: 'eastus',
      properties: {
        publishingProfile: {
          targetRegions: [{ name: 'East US', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' }],
          replicaCount: 1,
          excludeFromLatest: false,
          publishedDate: '2026-03-02T09:00:00.3500000+00:00',
          storageAccountType: 'Standard_LRS',
        },
        storageProfile: { source: { id: image } },
        safetyProfile: { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false },
        provisioningState: 'Creating',
      },
    });
  });

  it('completes a version in one region after 423 s, and then shows its disks', () => {
    const azure = new SampleArm().withDefinition();
    const poll = azure.send('PUT', version, versionBody()).headers['azure-asyncoperation'] ?? '';
    azure.clock.advance(422_000);
    assert.deepEqual(Object.keys(azure.get(poll).json), ['startTime', 'status', 'name']);
    assert.equal(azure.get(poll).json['status'], 'InProgress');
    azure.clock.advance(1000);
    const done = azure.get(poll).json;
    assert.deepEqual(Object.keys(done), ['startTime', 'endTime', 'status', 'name']);
    assert.equal(done['status'], 'Succeeded');
    const { properties } = azure.get(version).json as unknown as { properties: Record<string, unknown> };
    assert.equal(properties['provisioningState'], 'Succeeded');
    assert.deepEqual(properties['storageProfile'], {
      source: { id: image },
      osDiskImage: { sizeInGB: 30, hostCaching: 'ReadWrite', source: {} },
      dataDiskImages: [{ lun: 0, sizeInGB: 10, hostCaching: 'None' }],
    });
  });

  it('replicates to the home region first, and shows the status only on $expand', () => {
    const azure = new SampleArm().withDefinition();
    azure.send('PUT', version, versionBody([{ name: 'West Europe' }, { name: 'eastus' }]));
    assert.equal('replicationStatus' in properties(azure.get(version)), false);
    assert.deepEqual(states(azure), ['Unknown 0', 'Unknown 0']);
    assert.equal(status(azure).aggregatedState, 'Unknown');
    azure.clock.advance(3 * minute);
    assert.match(states(azure)[0] ?? '', /^Unknown/);
    assert.match(states(azure)[1] ?? '', /^Replicating [1-9]/);
    assert.equal(status(azure).aggregatedState, 'InProgress');
    azure.clock.advance(6 * minute);
    assert.match(states(azure)[0] ?? '', /^Replicating/);
    assert.equal(states(azure)[1], 'Completed 100');
    azure.clock.advance(10 * minute);
    assert.equal(status(azure).aggregatedState, 'Completed');
    const joined = azure.get(`${version}?$expand=ValidationProfile,ReplicationStatus`);
    assert.ok('replicationStatus' in properties(joined));
  });

  it('reports Succeeded before an added region has finished replicating', () => {
    const azure = new SampleArm().withVersion();
    azure.done('PUT', version, update([{ name: 'eastus' }, { name: 'uksouth' }]));
    assert.equal(properties(azure.get(version))['provisioningState'], 'Succeeded');
    assert.match(states(azure)[1] ?? '', /^Replicating 8/);
    azure.clock.advance(2 * minute);
    assert.deepEqual(states(azure), ['Completed 100', 'Completed 100']);
  });

  it('answers an update without changes with 200, and stays in Updating for 150 s', () => {
    const azure = new SampleArm().withVersion();
    const answer = azure.send('PUT', version, update([{ name: 'eastus' }]));
    assert.equal(answer.status, 200);
    assert.equal(properties(answer)['provisioningState'], 'Updating');
    azure.clock.advance(149_000);
    assert.equal(properties(azure.get(version))['provisioningState'], 'Updating');
    azure.clock.advance(1000);
    assert.equal(properties(azure.get(version))['provisioningState'], 'Succeeded');
  });

  it('keeps the tags, source and publishing date of a version through a PATCH', () => {
    const azure = new SampleArm().withVersion({ ...versionBody(), tags: { a: '1' } });
    const before = azure.get(version).json;
    azure.done('PATCH', version, { properties: { publishingProfile: { excludeFromLatest: true } } });
    const after = azure.get(version).json;
    assert.deepEqual(after['tags'], { a: '1' });
    const published = (one: Record<string, unknown>) =>
      (one['properties'] as { publishingProfile: Record<string, unknown> }).publishingProfile;
    assert.equal(published(after)['excludeFromLatest'], true);
    assert.equal(published(after)['publishedDate'], published(before)['publishedDate']);
  });

  it('deletes a version in 120 s with 202, and answers 204 when it does not exist', () => {
    const azure = new SampleArm().withVersion();
    const answer = azure.send('DELETE', version);
    assert.equal(answer.status, 202);
    assert.equal(answer.body, undefined);
    const monitor = answer.headers['location'] ?? '';
    assert.match(monitor, /monitor=true/);
    assert.equal(azure.get(monitor).status, 202);
    assert.equal(properties(azure.get(version))['provisioningState'], 'Deleting');
    azure.clock.advance(120_000);
    assert.equal(azure.get(monitor).status, 200);
    assert.equal(azure.get(version).status, 404);
    assert.equal(azure.send('DELETE', version).status, 204);
  });

  it('refuses an update while another one is running or the version is being deleted', () => {
    const azure = new SampleArm().withDefinition();
    azure.send('PUT', version, versionBody());
    assert.equal(code(azure.send('PUT', version, update([{ name: 'eastus' }]))), '409 Conflict');
    azure.clock.advance(423_000);
    azure.send('DELETE', version);
    const refused = azure.send('PUT', version, update([{ name: 'eastus' }]));
    assert.equal(code(refused), '409 OperationNotAllowed');
    assert.match(
      message(refused),
      /^Operation 'Update Gallery Image Version' is not allowed on 1\.0\.0 since it is marked/,
    );
  });

  it('preempts the creation of a version that is deleted', () => {
    const azure = new SampleArm().withDefinition();
    const making = azure.send('PUT', version, versionBody()).headers['azure-asyncoperation'] ?? '';
    azure.clock.advance(60_000);
    azure.send('DELETE', version);
    assert.equal(code(azure.get(making)), '200 OperationPreempted');
    azure.clock.advance(120_000);
    assert.equal(azure.get(version).status, 404);
    azure.clock.advance(600_000);
    assert.equal(azure.get(version).status, 404);
  });

  it('lists versions in pages of 50', () => {
    const azure = new SampleArm().withVersion();
    const stored = azure.world.get(version);
    assert.ok(stored);
    for (let patch = 1; patch <= 60; patch += 1) {
      azure.world.put({ ...stored, id: `${definition}/versions/1.0.${patch}`, name: `1.0.${patch}` });
    }
    const first = azure.get(`${definition}/versions`).json as unknown as {
      value: { name: string }[];
      nextLink: string;
    };
    assert.equal(first.value.length, 50);
    const second = azure.get(first.nextLink).json as unknown as { value: { name: string }[] };
    assert.equal(second.value.length, 11);
    assert.equal('nextLink' in second, false);
    assert.equal(new Set([...first.value, ...second.value].map(one => one.name)).size, 61);
  });

  it('refuses to delete a definition for a few seconds after its last version is deleted', () => {
    const azure = new SampleArm().withVersion();
    const refused = azure.send('DELETE', definition);
    assert.equal(code(refused), '409 CannotDeleteResource');
    assert.match(message(refused), /'Microsoft\.Compute\/galleries\/g\/images\/d\/versions\/1\.0\.0'/);
    azure.done('DELETE', version);
    assert.equal(azure.get(version).status, 404);
    assert.equal(code(azure.send('DELETE', definition)), '409 CannotDeleteResource');
    azure.clock.advance(15_000);
    assert.equal(azure.done('DELETE', definition).status, 202);
    azure.clock.advance(15_000);
    assert.equal(azure.done('DELETE', gallery).status, 202);
    assert.equal(azure.get(gallery).status, 404);
  });
});

function status(azure: SampleArm): { aggregatedState: string; summary: { state: string; progress: number }[] } {
  return properties(azure.get(expand))['replicationStatus'] as ReturnType<typeof status>;
}

function states(azure: SampleArm): string[] {
  return status(azure).summary.map(one => `${one.state} ${one.progress}`);
}
