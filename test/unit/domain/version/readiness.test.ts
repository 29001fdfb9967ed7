import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ImageVersion, RegionState } from '../../../../src/domain/version/imageVersion';
import { isReplicationOver, readinessOf } from '../../../../src/domain/version/readiness';
import { region, version } from '../cloneWorld';

type Row = readonly [string, RegionState, number];

function replicated(rows: readonly Row[], over: Partial<ImageVersion> = {}): ImageVersion {
  return version('1.0.0', {
    targetRegions: rows.map(([name]) => region(name)),
    replication: {
      aggregatedState: 'InProgress',
      regions: rows.map(([name, state, progress]) => ({ region: name, state, progress, details: '' })),
    },
    ...over,
  });
}

describe('readiness', () => {
  it('is told by replication, never by Succeeded', () => {
    const rows: Row[] = [
      ['westeurope', 'Completed', 100],
      ['northeurope', 'Replicating', 40],
    ];
    assert.equal(readinessOf(replicated(rows, { provisioningState: 'Succeeded' })).state, 'replicating');
    assert.equal(readinessOf(version('1.0.0')).state, 'unknown');
    const done = rows.map(([name]): Row => [name, 'Completed', 100]);
    assert.equal(readinessOf(replicated(done, { provisioningState: 'Updating' })).state, 'ready');
  });

  it('is as far as the slowest region, not the mean', () => {
    const readiness = readinessOf(
      replicated([
        ['westeurope', 'Completed', 100],
        ['northeurope', 'Replicating', 80],
        ['eastus', 'Replicating', 5],
      ]),
    );
    assert.equal(readiness.progress, 5);
    assert.equal(readiness.slowest?.region, 'eastus');
  });

  it('counts a target region that Azure does not report yet', () => {
    const one = replicated([['West Europe', 'Completed', 100]]);
    const readiness = readinessOf({ ...one, targetRegions: [region('westeurope'), region('eastus')] });
    assert.equal(readiness.state, 'replicating');
    assert.equal(readiness.progress, 0);
    assert.deepEqual(readiness.moving, ['eastus']);
  });

  it('says failed as soon as a region has failed, while others move on', () => {
    const one = replicated([
      ['westeurope', 'Failed', 30],
      ['northeurope', 'Replicating', 40],
    ]);
    assert.equal(readinessOf(one).state, 'failed');
    assert.deepEqual(readinessOf(one).failed, ['westeurope']);
    assert.equal(isReplicationOver(one), false);
    assert.equal(isReplicationOver(replicated([['westeurope', 'Failed', 30]])), true);
  });

  it('says failed of a version that failed before it copied anything', () => {
    assert.equal(readinessOf(version('1.0.0', { provisioningState: 'Failed' })).state, 'failed');
    const none: Row[] = [['westeurope', 'Unknown', 0]];
    assert.equal(readinessOf(replicated(none, { provisioningState: 'Failed' })).state, 'failed');
  });

  it('is gone while being deleted', () => {
    const done: Row[] = [['westeurope', 'Completed', 100]];
    assert.equal(readinessOf(replicated(done, { provisioningState: 'Deleting' })).state, 'deleting');
  });

  it('is ready exactly when every target region is Completed, and progress stays within 0 and 100', () => {
    const state = fc.constantFrom<RegionState>('Unknown', 'Replicating', 'Completed', 'Failed');
    const row = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), state, fc.integer({ min: -5, max: 120 }));
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([name]) => name, minLength: 1 }), rows => {
        const readiness = readinessOf(replicated(rows));
        assert.equal(
          readiness.state === 'ready',
          rows.every(([, one]) => one === 'Completed'),
        );
        assert.ok(readiness.progress >= 0 && readiness.progress <= 100);
        assert.equal(readiness.ready.length + readiness.moving.length + readiness.failed.length, rows.length);
      }),
    );
  });
});
