import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { createStore } from '../../../src/store/createStore';
import { expiringBadge } from '../../../src/tree/present/expiringBadge';
import { definition, fakeReader, gallery, version } from '../store/fakeReader';

const now = Date.UTC(2026, 2, 2);
const golden = gallery('golden');
const linux = definition(golden, 'linux');
const old = (name: string, endOfLifeDate: string, more: Partial<ImageVersion> = {}): ImageVersion =>
  version(linux, name, { endOfLifeDate, ...more });

describe('Badge of versions near their end of life', () => {
  it('counts versions that are past their end of life or near it, once they are listed', async () => {
    const versions = [
      old('1.0.0', '2026-03-20T00:00:00+00:00'),
      old('2.0.0', '2026-01-01'),
      old('3.0.0', '2027-01-01'),
      old('4.0.0', '2026-01-01', { provisioningState: 'Deleting' }),
      version(linux, '5.0.0'),
    ];
    const store = createStore(
      fakeReader({
        galleries: () => Promise.resolve({ items: [golden], failures: [] }),
        definitions: () => Promise.resolve([linux]),
        versions: () => Promise.resolve(versions),
      }),
    );
    assert.equal(expiringBadge(store, now).value, 0, 'before anything is listed');
    await store.loadGalleries();
    await store.loadDefinitions(golden.id);
    await store.loadVersions(linux.id);
    assert.deepEqual(expiringBadge(store, now), { value: 2, tooltip: 'End of life: 1 expired, 1 expiring' });
    assert.equal(expiringBadge(store, Date.UTC(2030, 0, 1)).value, 3);
  });
});
