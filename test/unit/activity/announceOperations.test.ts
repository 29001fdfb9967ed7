import assert from 'node:assert/strict';
import { announceOperations } from '../../../src/activity/announceOperations';
import type { OperationRecord } from '../../../src/operations/journal/record';
import { Desk } from '../operations/desk';
import { plan, updateVersion } from '../operations/plans';

describe('announceOperations', () => {
  it('announces an outcome once, and again if Azure tells more of it later', () => {
    const operations = new Desk().window();
    const listeners: ((operation: OperationRecord) => void)[] = [];
    const announced: string[] = [];
    announceOperations(
      {
        ...operations,
        acknowledge: id => {
          announced.push(id);
          return new Promise(() => undefined);
        },
        onDidChange: listener => {
          listeners.push(listener);
          return { dispose: () => undefined };
        },
      },
      () => undefined,
    );
    const record = (remark?: string, acknowledged = false): OperationRecord => ({
      ...{ id: 'one', environment: 'sample', plan: plan('Add a region', updateVersion), startedAt: 0, acknowledged },
      ...{ state: 'succeeded', steps: [{ state: 'done', remark }] },
    });
    const change = (operation: OperationRecord): void => listeners.forEach(listener => listener(operation));
    change({ ...record(), state: 'running' });
    change(record());
    change(record(undefined, true));
    assert.deepEqual(announced, ['one']);
    change(record('Somebody was here', true));
    change(record('Somebody was here', true));
    assert.deepEqual(announced, ['one', 'one']);
    change({ ...record('Seen before', true), id: 'older' });
    assert.equal(announced.length, 2, 'an earlier session has announced it');
  });
});
