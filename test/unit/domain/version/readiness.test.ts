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

describe('readinessOf', () => {
  it('derives readiness from replication, never from the provisioning state Succeeded', () => {
    const rows: Row[] = [
      ['westeurope', 'Completed', 100],
      ['northeurope', 'Replicating', 40],
    ];
    assert.equal(readinessOf(replicated(rows, { provisioningState: 'Succeeded' })).state, 'replicating');
    assert.equal(readinessOf(version('1.0.0')).state, 'unknown');
    const done = rows.map(([name]): Row => [name, 'Completed', 100]);
    assert.equal(readinessOf(replicated(done, { provisioningState: 'Updating' })).state, 'ready');
  });

  it('reports the mean of all replicas, and the slowest region by name', () => {
    const one = replicated([
      ['westeurope', 'Completed', 100],
      ['northeurope', 'Replicating', 80],
      ['eastus', 'Replicating', 5],
    ]);
    assert.equal(readinessOf(one).progress, 61);
    assert.equal(readinessOf(one).slowest?.region, 'eastus');
    const [first, ...others] = one.targetRegions;
    assert.ok(first);
    const heavy = { ...one, targetRegions: [{ ...first, replicaCount: 8 }, ...others] };
    assert.equal(readinessOf(heavy).progress, 88);
  });

  it('reports 100 percent only when every region is Completed', () => {
    const rows = (state: RegionState): Row[] => [
      ['westeurope', 'Completed', 100],
      ['northeurope', state, 100],
    ];
    assert.equal(readinessOf(replicated(rows('Replicating'))).progress, 99);
    assert.equal(readinessOf(replicated(rows('Completed'))).progress, 100);
  });

  it('counts a target region that Azure does not report yet', () => {
    const one = replicated([['West Europe', 'Completed', 100]]);
    const readiness = readinessOf({ ...one, targetRegions: [region('westeurope'), region('eastus')] });
    assert.equal(readiness.state, 'replicating');
    assert.equal(readiness.progress, 50);
    assert.deepEqual(readiness.moving, ['eastus']);
  });

  it('reports failure as soon as one region has failed, even while others replicate', () => {
    const one = replicated([
      ['westeurope', 'Failed', 30],
      ['northeurope', 'Replicating', 40],
    ]);
    assert.equal(readinessOf(one).state, 'failed');
    assert.deepEqual(readinessOf(one).failed, ['westeurope']);
    assert.equal(isReplicationOver(one), false);
    assert.equal(isReplicationOver(replicated([['westeurope', 'Failed', 30]])), true);
  });

  it('reports failure for a version that failed before it replicated anything', () => {
    assert.equal(readinessOf(version('1.0.0', { provisioningState: 'Failed' })).state, 'failed');
    const none: Row[] = [['westeurope', 'Unknown', 0]];
    assert.equal(readinessOf(replicated(none, { provisioningState: 'Failed' })).state, 'failed');
  });

  for (const [provisioningState, listed, withoutRegions, notBegun] of [
    ['Succeeded', 'unknown', 'unknown', 'replicating'],
    ['Unknown', 'unknown', 'unknown', 'replicating'],
    ['Updating', 'replicating', 'unknown', 'replicating'],
    ['Creating', 'replicating', 'replicating', 'replicating'],
    ['Failed', 'failed', 'unknown', 'failed'],
    ['Deleting', 'deleting', 'deleting', 'deleting'],
  ] as const)
    it(`knows what ${provisioningState} says of a version without completed regions`, () => {
      const one = version('1.0.0', { provisioningState });
      const read = { aggregatedState: 'Unknown', regions: [] } as const;
      assert.equal(readinessOf(one).state, listed);
      assert.equal(readinessOf({ ...one, targetRegions: [], replication: read }).state, withoutRegions);
      assert.equal(readinessOf({ ...one, replication: read }).state, notBegun);
    });

  it('names the slowest region, the first of several, unless it is ready or unknown', () => {
    const slowest = (...rows: readonly Row[]): string | undefined => readinessOf(replicated(rows)).slowest?.region;
    assert.equal(slowest(['a', 'Completed', 0], ['b', 'Replicating', 40], ['c', 'Failed', 40]), 'b');
    assert.equal(slowest(['a', 'Replicating', 50], ['b', 'Replicating', 40]), 'b');
    assert.equal(slowest(['a', 'Completed', 100]), undefined);
    const listed = readinessOf(version('1.0.0'));
    assert.deepEqual([listed.state, 'slowest' in listed], ['unknown', false]);
    assert.deepEqual(listed.regions, [{ region: 'westeurope', state: 'Unknown', progress: 0, details: '' }]);
  });

  it('keeps the progress of regions within 0 and 100, and knows which ones are unknown', () => {
    const readiness = readinessOf(
      replicated([
        ['West Europe', 'Completed', 7],
        ['b', 'Replicating', 120],
        ['c', 'Unknown', -5],
      ]),
    );
    assert.deepEqual(
      readiness.regions.map(({ progress }) => progress),
      [100, 100, 0],
    );
    assert.deepEqual([readiness.moving, readiness.unknown, readiness.failed], [['b', 'c'], ['c'], []]);
    assert.equal(readiness.progress, 66);
  });

  it('weighs a region with an unknown number of replicas, or none, as one', () => {
    const rows: Row[] = [
      ['a', 'Replicating', 30],
      ['b', 'Replicating', 60],
    ];
    const weighed = (...counts: readonly (number | undefined)[]): number => {
      const targetRegions = counts.map((replicaCount, at) => ({ ...region(rows[at]?.[0] ?? ''), replicaCount }));
      return readinessOf(replicated(rows, { targetRegions })).progress;
    };
    assert.deepEqual([weighed(1, 1), weighed(undefined, 0), weighed(2, undefined)], [45, 45, 40]);
    assert.equal(readinessOf(version('1.0.0', { targetRegions: [] })).progress, 0);
  });

  it('is over only if the status was read, and has regions', () => {
    assert.equal(isReplicationOver(version('1.0.0')), false);
    assert.equal(isReplicationOver(version('1.0.0', { targetRegions: [] })), false);
    assert.equal(isReplicationOver(replicated([])), false);
    assert.equal(isReplicationOver(replicated([['a', 'Completed', 100]])), true);
    assert.equal(isReplicationOver(replicated([['a', 'Unknown', 100]])), false);
  });

  it('reports a version as deleting while it is being deleted', () => {
    const done: Row[] = [['westeurope', 'Completed', 100]];
    assert.equal(readinessOf(replicated(done, { provisioningState: 'Deleting' })).state, 'deleting');
  });

  it('reports ready if and only if every region is Completed, and progress from 0 to 100', () => {
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
