import assert from 'node:assert/strict';
import { emptyHistory, type VersionHistory } from '../../../src/watching/history';
import { historyStorage } from '../../../src/watching/historyStorage';
import { memoryStorage } from '../../support/memoryStorage';
import { start, versionId } from './version';

const idOf = (number: number): string => versionId.replace(/[^/]+$/, `${number}.0.0`);
const historyOf = (number: number): VersionHistory => ({ ...emptyHistory, startedAt: start + number });

describe('historyStorage', () => {
  it('keeps the history of each version apart, in any case of its ID', () => {
    const storage = historyStorage(memoryStorage());
    storage.save(idOf(1), historyOf(1));
    storage.save(idOf(2), historyOf(2));
    storage.save(idOf(1).toUpperCase(), historyOf(3));
    assert.deepEqual(
      [1, 2, 4].map(number => storage.load(idOf(number))),
      [historyOf(3), historyOf(2), emptyHistory],
    );
  });

  it('forgets all but the twenty that were saved last, also those of an earlier window', () => {
    const values = new Map<string, unknown>();
    for (let number = 1; number <= 20; number++)
      historyStorage(memoryStorage(values)).save(idOf(number), historyOf(number));
    const storage = historyStorage(memoryStorage(values));
    storage.save(idOf(1), historyOf(1));
    assert.deepEqual(storage.load(idOf(2)), historyOf(2));
    storage.save(idOf(21), historyOf(21));
    assert.deepEqual(
      [1, 2, 3, 21].map(number => storage.load(idOf(number))),
      [historyOf(1), emptyHistory, historyOf(3), historyOf(21)],
    );
    assert.equal([...values.values()].filter(value => value !== undefined).length, 21, 'with the list of them');
  });

  it('starts anew from what it cannot read', () => {
    const values = new Map<string, unknown>();
    const storage = historyStorage(memoryStorage(values));
    storage.save(idOf(1), historyOf(1));
    for (const key of values.keys()) values.set(key, 'unreadable');
    assert.deepEqual(storage.load(idOf(1)), emptyHistory);
    storage.save(idOf(1), historyOf(1));
    assert.deepEqual(storage.load(idOf(1)), historyOf(1));
  });
});
