import assert from 'node:assert/strict';
import { createSemaphore } from '../../../src/operations/semaphore';
import { quiet } from './movedClock';

describe('createSemaphore', () => {
  it('lets in as many as it has slots, and then the next in order for each that is released', async () => {
    const acquire = createSemaphore(2);
    const entered: string[] = [];
    const releases = new Map<string, () => void>();
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      void acquire().then(release => {
        entered.push(name);
        releases.set(name, release);
      });
    const after = async (name?: string): Promise<string> => {
      if (name !== undefined) releases.get(name)?.();
      await quiet();
      return entered.join('');
    };
    assert.equal(await after(), 'ab');
    assert.equal(await after('b'), 'abc');
    assert.equal(await after('b'), 'abc', 'it was released twice');
    assert.equal(await after('a'), 'abcd');
    assert.equal(await after('c'), 'abcde');
    for (const name of ['d', 'e', 'd', 'e']) await after(name);
    for (const name of ['f', 'g', 'h']) void acquire().then(() => entered.push(name));
    assert.equal(await after(), 'abcdefg', 'both slots are free again, and no more');
  });
});
