import assert from 'node:assert/strict';
import { mapLimited } from '../../../src/base/mapLimited';

describe('mapLimited', () => {
  it('never runs more than the limit at a time, and keeps the order of the items', async () => {
    let running = 0;
    let most = 0;
    const results = await mapLimited([1, 2, 3, 4, 5, 6, 7], 3, async item => {
      most = Math.max(most, ++running);
      for (let turn = 0; turn < 8 - item; turn++) await Promise.resolve();
      running--;
      return item * 10;
    });
    assert.deepEqual(results, [10, 20, 30, 40, 50, 60, 70]);
    assert.equal(most, 3);
  });

  it('rejects with the first failure and begins nothing further', async () => {
    const begun: number[] = [];
    const work = mapLimited([1, 2, 3, 4], 1, item => {
      begun.push(item);
      return item === 2 ? Promise.reject(new Error('no')) : Promise.resolve(item);
    });
    await assert.rejects(work, /no/);
    assert.deepEqual(begun, [1, 2]);
  });

  it('has nothing to do for no items', async () => {
    assert.deepEqual(await mapLimited([], 4, () => Promise.resolve(1)), []);
  });
});
