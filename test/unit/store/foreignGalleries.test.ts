import assert from 'node:assert/strict';
import { AzureError, type Failure } from '../../../src/domain/errors/failure';
import type { ForeignGallery } from '../../../src/domain/gallery/foreignGallery';
import { createForeignGalleries } from '../../../src/store/foreignGalleries';
import { memoryStorage } from '../../support/memoryStorage';

const failure: Failure = { reason: 'service', code: 'Internal', message: 'Oops.' };
const galleryOf = (name: string): ForeignGallery => ({
  ...{ id: `/CommunityGalleries/${name}`, name, kind: 'community', regions: ['westeurope'], subscriptionIds: ['s'] },
});

/** Galleries that others share, of which one doesn't exist, with what was remembered and how often it changed. */
function setUp(remembered = new Map<string, unknown>()) {
  const asked: string[] = [];
  let exists = true;
  const galleries = createForeignGalleries(
    {
      sharedGalleries: id => {
        asked.push(id);
        if (id === 'broken') return Promise.reject(new AzureError(failure));
        return Promise.resolve({ items: [galleryOf('shared')], failures: id === 'partly' ? [failure] : [] });
      },
      foreignGallery: id => {
        asked.push(id);
        const name = id.split('/').at(-1) ?? '';
        return Promise.resolve(exists && name !== 'none' ? galleryOf(name) : undefined);
      },
    },
    memoryStorage(remembered),
    'cloud',
  );
  let changes = 0;
  galleries.onDidChange(() => (changes += 1));
  return { galleries, asked, remembered, changes: () => changes, end: () => void (exists = false) };
}

describe('createForeignGalleries', () => {
  it('reads what is shared with a subscription once, and again only when asked to', async () => {
    const { galleries, asked, changes } = setUp();
    const first = await galleries.loadShared('S1');
    assert.deepEqual(first, { state: 'loaded', items: [galleryOf('shared')], failures: [] });
    assert.equal(await galleries.loadShared('s1'), first);
    assert.deepEqual([asked, changes()], [['S1'], 0]);
    await galleries.loadShared('s1', true);
    assert.deepEqual([asked, changes()], [['S1', 's1'], 1]);
    assert.deepEqual(galleries.get('/communitygalleries/SHARED'), galleryOf('shared'));
  });

  it('says why not everything could be read', async () => {
    const { galleries } = setUp();
    const loaded = { state: 'loaded', failures: [{ failure }] };
    assert.deepEqual(await galleries.loadShared('partly'), { ...loaded, items: [galleryOf('shared')] });
    assert.deepEqual(await galleries.loadShared('broken'), { ...loaded, items: [] });
  });

  it('remembers the community galleries that were added, in order and once each, for their cloud', async () => {
    const { galleries, asked, changes, remembered } = setUp();
    assert.deepEqual([galleries.wanted(), galleries.communityNames()], [false, []]);
    for (const name of ['b', 'a', 'A'])
      assert.deepEqual(await galleries.add(name), galleryOf(name.toLowerCase() === 'a' ? 'a' : name));
    assert.deepEqual(galleries.communityNames(), ['A', 'b']);
    assert.deepEqual([galleries.wanted(), asked.length], [true, 2]);
    assert.deepEqual([...remembered.keys()], ['communityGalleries.cloud']);
    const before = changes();
    galleries.remove('B');
    assert.deepEqual([galleries.communityNames(), changes() - before], [['A'], 1]);
    assert.equal(await galleries.add('none'), undefined);
    assert.deepEqual(galleries.communityNames(), ['A']);
  });

  it('leaves out remembered names that are none', () => {
    const names = (value: unknown) => setUp(new Map([['communityGalleries.cloud', value]])).galleries.communityNames();
    assert.deepEqual(names(['b', 7, 'a']), ['a', 'b']);
    assert.deepEqual([names('a'), names(undefined)], [[], []]);
  });

  it('shows them without any gallery of one’s own once that is wanted', () => {
    const { galleries, changes } = setUp();
    galleries.want();
    assert.deepEqual([galleries.wanted(), changes()], [true, 1]);
  });

  it('tells what is gone from what was never read, and reports each change once', async () => {
    const { galleries, changes, end } = setUp();
    const { id } = galleryOf('a');
    assert.deepEqual([galleries.isGone(id), galleries.get(id)], [false, undefined]);
    assert.deepEqual(await galleries.read(id), galleryOf('a'));
    await galleries.read(id);
    assert.deepEqual([galleries.isGone(id), changes()], [false, 1]);
    end();
    assert.equal(await galleries.read(id), undefined);
    assert.deepEqual([galleries.isGone(id.toUpperCase()), galleries.get(id), changes()], [true, undefined, 2]);
  });
});
