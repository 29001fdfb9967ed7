import assert from 'node:assert/strict';
import type { Location } from '../../../src/domain/region/region';
import { createLocationCache } from '../../../src/store/locationCache';

const europe: Location = { name: 'westeurope', displayName: 'West Europe' };

function setUp() {
  const asked: string[] = [];
  let isOffline = false;
  const cache = createLocationCache({
    locations: async id => {
      asked.push(id);
      if (isOffline) throw new Error('offline');
      return [{ ...europe, displayName: `West Europe of ${id}` }];
    },
  });
  return { cache, asked, setOffline: (value: boolean) => void (isOffline = value) };
}

describe('createLocationCache', () => {
  it('reads the regions of a subscription once, in any case of its ID', async () => {
    const { cache, asked } = setUp();
    assert.equal(cache.known(), undefined);
    const locations = await cache.of('S1');
    assert.equal(locations?.[0]?.displayName, 'West Europe of S1');
    assert.equal(await cache.of('s1'), locations);
    assert.equal(cache.known(), locations);
    await cache.of('s2');
    assert.deepEqual(asked, ['S1', 's2']);
    assert.equal(cache.known()?.[0]?.displayName, 'West Europe of s2');
  });

  it('asks again after a failure, and keeps what it knows meanwhile', async () => {
    const { cache, asked, setOffline } = setUp();
    await cache.of('s1');
    setOffline(true);
    assert.equal(await cache.of('s2'), undefined);
    assert.equal(cache.known()?.[0]?.displayName, 'West Europe of s1');
    setOffline(false);
    assert.equal((await cache.of('s2'))?.length, 1);
    assert.deepEqual(asked, ['s1', 's2', 's2']);
  });

  it('names a region as Azure does, or as it was given while that is unknown', async () => {
    const { cache, asked } = setUp();
    assert.equal(cache.nameOf('westeurope'), 'westeurope');
    assert.equal((await cache.names(undefined))('westeurope'), 'westeurope');
    assert.deepEqual(asked, []);
    const nameOf = await cache.names('s');
    assert.deepEqual(['westeurope', 'West Europe', 'eastus'].map(nameOf), [
      'West Europe of s',
      'West Europe of s',
      'eastus',
    ]);
    assert.equal(cache.nameOf('WestEurope'), 'West Europe of s');
  });
});
