import assert from 'node:assert/strict';
import { writeLatest } from '../../../src/base/writeLatest';

describe('writeLatest', () => {
  it('writes one text at a time, skips outdated ones, and resolves when a text is saved', async () => {
    const written: string[] = [];
    const release: (() => void)[] = [];
    const { write } = writeLatest(text => {
      written.push(text);
      return new Promise(resolve => release.push(resolve));
    });
    const safe: string[] = [];
    const all = ['a', 'b', 'c'].map(async (text, index) => {
      if (index > 0) await turn();
      await write(text);
      safe.push(text);
    });
    await turn();
    await turn();
    assert.deepEqual([written, safe], [['a'], []]);
    release[0]?.();
    await turn();
    assert.deepEqual([written, safe], [['a', 'c'], ['a']]);
    release[1]?.();
    await Promise.all(all);
    assert.deepEqual(safe, ['a', 'b', 'c']);
  });

  it('continues after a failed write and rejects only for its caller', async () => {
    const { write } = writeLatest(text => (text === 'bad' ? Promise.reject(new Error('disk')) : Promise.resolve()));
    await assert.rejects(write('bad'), /disk/);
    await write('good');
  });

  it('distinguishes its own texts from those written by others', async () => {
    const { write, wrote } = writeLatest(() => Promise.resolve());
    await write('mine');
    assert.deepEqual([wrote('mine'), wrote('theirs')], [true, false]);
  });
});

async function turn(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}
