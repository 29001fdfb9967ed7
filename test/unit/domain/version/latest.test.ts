import assert from 'node:assert/strict';
import { latestByRegion, latestOf, latestRegionsOf, nextLatestOf } from '../../../../src/domain/version/latest';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { region, version } from '../cloneWorld';

const we = region('westeurope');
const ne = region('northeurope');

function names(versions: readonly ImageVersion[]): Record<string, string> {
  return Object.fromEntries([...latestByRegion(versions)].map(([key, one]) => [key, one.name]));
}

describe('latest', () => {
  it('is the highest number, not the newest text', () => {
    assert.equal(latestOf([version('1.0.9'), version('1.0.10'), version('1.0.2')])?.name, '1.0.10');
  });

  it('is decided in each region by what is there', () => {
    const versions = [version('1.0.0', { targetRegions: [we, ne] }), version('1.0.1', { targetRegions: [we] })];
    assert.deepEqual(names(versions), { westeurope: '1.0.1', northeurope: '1.0.0' });
    assert.deepEqual(latestRegionsOf(version('1.0.0'), versions), ['northeurope']);
  });

  it('passes over what is excluded, and the region has the last word', () => {
    const excludedInWest = { ...we, excludeFromLatest: true };
    const includedInNorth = { ...ne, excludeFromLatest: false };
    const versions = [
      version('1.0.0', { targetRegions: [we, ne] }),
      version('1.0.1', { excludeFromLatest: true, targetRegions: [we, includedInNorth] }),
      version('1.0.2', { targetRegions: [excludedInWest] }),
    ];
    assert.deepEqual(names(versions), { westeurope: '1.0.0', northeurope: '1.0.1' });
  });

  it('compares regions whatever their spelling', () => {
    const versions = [version('1.0.0'), version('1.0.1', { targetRegions: [region('West Europe')] })];
    assert.deepEqual(names(versions), { westeurope: '1.0.1' });
  });

  it('is never a version that is not there yet, or goes', () => {
    for (const provisioningState of ['Creating', 'Failed', 'Deleting']) {
      assert.equal(latestOf([version('1.0.0'), version('2.0.0', { provisioningState })])?.name, '1.0.0');
    }
    assert.equal(latestOf([version('1.0.0'), version('2.0.0', { provisioningState: 'Updating' })])?.name, '2.0.0');
  });

  it('waits for the copy of a region where replication is known', () => {
    const replicating = version('2.0.0', {
      targetRegions: [we, ne],
      replication: {
        aggregatedState: 'InProgress',
        regions: [
          { region: 'West Europe', state: 'Completed', progress: 100, details: '' },
          { region: 'North Europe', state: 'Replicating', progress: 40, details: '' },
        ],
      },
    });
    const versions = [version('1.0.0', { targetRegions: [we, ne] }), replicating];
    assert.deepEqual(names(versions), { westeurope: '2.0.0', northeurope: '1.0.0' });
    assert.equal(latestOf(versions)?.name, '1.0.0');
    assert.equal(nextLatestOf(versions)?.name, '2.0.0');
    assert.equal(latestOf([replicating])?.name, '2.0.0');
    assert.equal(nextLatestOf([{ ...replicating, excludeFromLatest: true }]), undefined);
    assert.equal(nextLatestOf([version('3.0.0', { targetRegions: [we] }), replicating]), undefined);
  });

  it('may be nothing at all', () => {
    assert.equal(latestOf([]), undefined);
    assert.equal(latestOf([version('1.0.0', { excludeFromLatest: true })]), undefined);
  });
});
