import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { readinessOf } from '../../../src/domain/version/readiness';
import type { OperationRecord, StepState } from '../../../src/operations/journal/record';
import { replicationPercent } from '../../../src/operations/replicationPercent';
import { region, version } from '../domain/cloneWorld';
import { clone, createVersion, plan, versionIdOf } from './plans';

const record = (of: OperationRecord['plan'], ...states: StepState[]): OperationRecord => ({
  ...{ id: 'one', environment: 'sample', plan: of, startedAt: 0, acknowledged: false, state: 'running' },
  steps: states.map(state => ({ state })),
});

function at(...percents: number[]): ImageVersion {
  const names = percents.map((_, index) => `region${index}`);
  return version('1.0.0', {
    targetRegions: names.map(name => region(name)),
    replication: {
      aggregatedState: 'InProgress',
      regions: names.map((name, index) => ({
        ...{ region: name, state: 'Replicating', progress: percents[index] ?? 0, details: '' },
      })),
    },
  });
}

describe('replicationPercent', () => {
  it('is the number that the version itself shows', () => {
    const one = at(91, 0, 10);
    const percent = replicationPercent(record(clone, 'done', 'done', 'replicating'), () => one);
    assert.equal(percent, 33);
    assert.equal(percent, readinessOf(one).progress);
  });

  it('is the mean of several versions, of which those not there yet count as 0 and ended ones as 100', () => {
    const several = plan('Clone three', createVersion('a'), createVersion('b'), createVersion('c'));
    const versions = new Map([[versionIdOf('b'), at(50)]]);
    const states = ['done', 'replicating', 'waiting'] as const;
    assert.equal(
      replicationPercent(record(several, ...states), id => versions.get(id)),
      50,
    );
  });

  it('does not count a version of which only a flag changes', () => {
    const target = versionIdOf('a');
    const flag = plan('Exclude', { kind: 'updateVersion', target, spec: { excludeFromLatest: true } });
    const regions = plan('Remove', { kind: 'updateVersion', target, spec: { removeRegions: ['region1'] } });
    assert.equal(
      replicationPercent(record(flag, 'running'), () => at(100)),
      undefined,
    );
    assert.equal(
      replicationPercent(record(regions, 'running'), () => at(50)),
      50,
    );
  });

  it('is unknown before Azure reports progress, and for a plan that replicates nothing', () => {
    assert.equal(
      replicationPercent(record(clone, 'done', 'running', 'waiting'), () => undefined),
      undefined,
    );
  });
});
