import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import {
  latestByRegion,
  latestOf,
  latestRegionsOf,
  nextLatestOf,
  possiblyLatest,
} from '../../../../src/domain/version/latest';
import { region, version } from '../cloneWorld';

const we = region('westeurope');
const ne = region('northeurope');

function names(versions: readonly ImageVersion[]): Record<string, string> {
  return Object.fromEntries([...latestByRegion(versions)].map(([key, one]) => [key, one.name]));
}

describe('Latest version', () => {
  it('takes the highest version number, not the last in text order', () => {
    assert.equal(latestOf([version('1.0.9'), version('1.0.10'), version('1.0.2')])?.name, '1.0.10');
  });

  it('determines the latest version separately for each region', () => {
    const versions = [version('1.0.0', { targetRegions: [we, ne] }), version('1.0.1', { targetRegions: [we] })];
    assert.deepEqual(names(versions), { westeurope: '1.0.1', northeurope: '1.0.0' });
    assert.deepEqual(latestRegionsOf(version('1.0.0'), versions), ['northeurope']);
  });

  it('skips versions excluded from latest, and lets a region override the version', () => {
    const excludedInWest = { ...we, excludeFromLatest: true };
    const includedInNorth = { ...ne, excludeFromLatest: false };
    const versions = [
      version('1.0.0', { targetRegions: [we, ne] }),
      version('1.0.1', { excludeFromLatest: true, targetRegions: [we, includedInNorth] }),
      version('1.0.2', { targetRegions: [excludedInWest] }),
    ];
    assert.deepEqual(names(versions), { westeurope: '1.0.0', northeurope: '1.0.1' });
  });

  it('matches regions in any spelling', () => {
    const versions = [version('1.0.0'), version('1.0.1', { targetRegions: [region('West Europe')] })];
    assert.deepEqual(names(versions), { westeurope: '1.0.1' });
  });

  it('skips versions that are being created or deleted or have failed', () => {
    for (const provisioningState of ['Creating', 'Failed', 'Deleting']) {
      assert.equal(latestOf([version('1.0.0'), version('2.0.0', { provisioningState })])?.name, '1.0.0');
    }
    assert.equal(latestOf([version('1.0.0'), version('2.0.0', { provisioningState: 'Updating' })])?.name, '2.0.0');
  });

  it('counts a version as latest in a region only once replicated there, if that is known', () => {
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

  it('includes a version of which Azure reports no exclusion', () => {
    assert.deepEqual(names([version('1.0.0', { excludeFromLatest: undefined })]), { westeurope: '1.0.0' });
  });

  it('does not count a region that failed or is still replicating, nor a deleted version', () => {
    const replicated = (state: 'Completed' | 'Failed', provisioningState = 'Succeeded') =>
      version('2.0.0', {
        provisioningState,
        replication: { aggregatedState: state, regions: [{ region: 'West Europe', state, progress: 0, details: '' }] },
      });
    const older = version('1.0.0');
    assert.deepEqual(names([older, replicated('Failed')]), { westeurope: '1.0.0' });
    assert.deepEqual(names([older, replicated('Completed', 'Failed')]), { westeurope: '2.0.0' });
    assert.deepEqual(names([older, replicated('Completed', 'Deleting')]), { westeurope: '1.0.0' });
  });

  it('names as next only the highest version, and only one that is replicating', () => {
    const making = version('2.0.0', { provisioningState: 'Creating' });
    assert.equal(nextLatestOf([version('1.0.0'), making])?.name, '2.0.0');
    assert.equal(nextLatestOf([version('3.0.0'), making]), undefined);
    assert.equal(nextLatestOf([version('3.0.0', { provisioningState: 'Failed' }), making])?.name, '2.0.0');
    assert.equal(nextLatestOf([version('1.0.0')]), undefined);
    assert.equal(nextLatestOf([]), undefined);
  });

  it('is not confused by a version of another definition with the same number', () => {
    const other = version('1.0.0', { id: version('1.0.0').id.replace('ubuntu', 'alma') });
    assert.deepEqual(latestRegionsOf(other, [version('1.0.0')]), []);
  });

  it('finds no latest version if none is eligible', () => {
    assert.equal(latestOf([]), undefined);
    assert.equal(latestOf([version('1.0.0', { excludeFromLatest: true })]), undefined);
  });

  it('names the failed versions of a list that may lead in a region, until their replication is known', () => {
    const failed = { provisioningState: 'Failed', targetRegions: [we, ne] } as const;
    const versions = [version('1.0.0', { targetRegions: [we, ne] }), version('1.0.1', failed)];
    const named = (of: readonly ImageVersion[]) => possiblyLatest(of).map(({ name }) => name);
    assert.deepEqual(named(versions), ['1.0.1']);
    assert.deepEqual(named([...versions, version('1.0.2', { targetRegions: [we] })]), ['1.0.1']);
    assert.deepEqual(named([...versions, version('1.0.2', { targetRegions: [we, ne] })]), []);
    assert.deepEqual(named([version('1.0.1', { ...failed, excludeFromLatest: true })]), []);
    const read = { aggregatedState: 'Failed', regions: [] } as const;
    assert.deepEqual(named([version('1.0.1', { ...failed, replication: read })]), []);
  });
});
