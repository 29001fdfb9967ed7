import assert from 'node:assert/strict';
import type { Change } from '../../../src/domain/plan/plan';
import { changesToRetry } from '../../../src/operations/changesToRetry';
import type { OperationRecord, StepState } from '../../../src/operations/journal/record';
import { createDefinition, createGallery, createVersion } from './plans';

const changes: readonly Change[] = [
  createGallery,
  createDefinition('a'),
  createVersion('a'),
  createDefinition('b'),
  createVersion('b'),
];

function operation(...states: StepState[]): OperationRecord {
  return {
    ...{ id: 'operation-1', environment: 'AzureCloud', state: 'failed', startedAt: 0, acknowledged: false },
    plan: { kind: 'cloneManagedImage', title: 'Clone', notices: [], changes },
    steps: states.map(state => ({ state })),
  };
}

const again = (record: OperationRecord, only?: number): number[] =>
  changesToRetry(record, only).map(change => changes.indexOf(change));

describe('Changes to retry', () => {
  it('are those that failed and those that were skipped because of them, in order', () => {
    assert.deepEqual(again(operation('done', 'failed', 'skipped', 'done', 'failed')), [1, 2, 4]);
    assert.deepEqual(again(operation('failed', 'skipped', 'skipped', 'skipped', 'skipped')), [0, 1, 2, 3, 4]);
  });

  it('leave out what Azure may still do, or what the user has stopped', () => {
    assert.deepEqual(again(operation('done', 'done', 'unfollowed', 'skipped', 'failed')), [4]);
  });

  it('are of one failed change alone, if only that is to be retried', () => {
    const record = operation('done', 'failed', 'skipped', 'failed', 'skipped');
    assert.deepEqual(again(record, 3), [3, 4]);
    assert.deepEqual(again(record, 2), []);
  });
});
