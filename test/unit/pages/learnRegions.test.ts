import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { learnRegions } from '../../../src/pages/kit/learnRegions';

const regions = [{ name: 'westeurope', displayName: 'West Europe', geography: 'Europe' }];

describe('learnRegions', () => {
  it('reads the regions once, and again only after an attempt that failed', async () => {
    let [reads, learned] = [0, 0];
    const read = () => (++reads === 1 ? Promise.reject(new Error('Not signed in.')) : Promise.resolve(regions));
    const known = learnRegions({ known: () => undefined, of: read }, () => learned++);
    assert.equal(known.of(undefined), undefined);
    assert.equal(reads, 0, 'without a subscription there is nothing to read');
    assert.equal(known.of('s'), undefined);
    known.of('s');
    await setImmediate();
    assert.deepEqual([reads, learned], [1, 0]);
    known.of('s');
    await setImmediate();
    assert.deepEqual([known.of('s'), reads, learned], [regions, 2, 1]);
  });

  it('knows at once the regions of another subscription, until its own are read', async () => {
    const own = [...regions, { name: 'uksouth', displayName: 'UK South', geography: 'UK' }];
    const known = learnRegions({ known: () => regions, of: () => Promise.resolve(own) }, () => undefined);
    assert.deepEqual(known.of('s'), regions);
    await setImmediate();
    assert.deepEqual(known.of('s'), own);
  });
});
