import assert from 'node:assert/strict';
import { mapLimited } from '../../../src/base/mapLimited';

describe('mapLimited', () => {
  it('limits how many items run at a time and keeps their order', async () => {
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

  it('rejects with the first failure and starts nothing else', async () => {
    const started: number[] = [];
    const work = mapLimited([1, 2, 3, 4], 1, item => {
      started.push(item);
      return item === 2 ? Promise.reject(new Error('no')) : Promise.resolve(item);
    });
    await assert.rejects(work, /no/);
    assert.deepEqual(started, [1, 2]);
  });

  it('returns an empty list for no items', async () => {
    assert.deepEqual(await mapLimited([], 4, () => Promise.resolve(1)), []);
  });
});
