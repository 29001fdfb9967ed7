import assert from 'node:assert/strict';
import type { Listing } from '../../../src/azure/ports';
import { AzureError } from '../../../src/domain/errors/failure';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import type { ManagedImage } from '../../../src/domain/source/managedImage';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import type { StoreChange } from '../../../src/store/changeNotifier';
import { createStore } from '../../../src/store/createStore';
import type { Store } from '../../../src/store/ports';
import { definition, fakeReader, gallery, later, replicated, subscriptionB, version } from './fakeReader';

const east = gallery('east');
const images = definition(east, 'images');

function changesOf(store: Store): StoreChange[] {
  const changes: StoreChange[] = [];
  store.onDidChange(change => changes.push(change));
  return changes;
}

function names(known: { readonly items: readonly { readonly name: string }[] }): string[] {
  return known.items.map(item => item.name);
}

const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
const network = new AzureError({ reason: 'network', code: 'ENOTFOUND', message: 'No route to Azure' });

describe('createStore', () => {
  it('shares one request among callers and repeats it only when asked to', async () => {
    let asked = 0;
    const answer = later<Listing<Gallery>>();
    const store = createStore(fakeReader({ galleries: () => ((asked += 1), answer.promise) }));
    const both = [store.loadGalleries(), store.loadGalleries(true)];
    assert.equal(store.galleries().state, 'loading');
    answer.resolve({ items: [gallery('west'), east], failures: [] });
    assert.deepEqual((await Promise.all(both)).map(names), [
      ['east', 'west'],
      ['east', 'west'],
    ]);
    await store.loadGalleries();
    assert.equal(asked, 1);
    await store.loadGalleries(true);
    assert.equal(asked, 2);
  });

  it('returns what it knows while a reload is in progress', async () => {
    let answer: Promise<Listing<Gallery>> = Promise.resolve({ items: [east], failures: [] });
    const store = createStore(fakeReader({ galleries: () => answer }));
    await store.loadGalleries();
    const slow = later<Listing<Gallery>>();
    answer = slow.promise;
    const again = store.loadGalleries(true);
    assert.deepEqual(names(await store.loadGalleries()), ['east']);
    slow.resolve({ items: [east, gallery('west')], failures: [] });
    assert.deepEqual(names(await again), ['east', 'west']);
  });

  it('keeps the old items with the reason while loading fails and clears the reason on success', async () => {
    let fail = false;
    const store = createStore(
      fakeReader({
        galleries: async () => {
          if (fail) throw network;
          return { items: [east], failures: [] };
        },
      }),
    );
    await store.loadGalleries();
    fail = true;
    const known = await store.loadGalleries(true);
    assert.deepEqual(names(known), ['east']);
    assert.equal(known.failures[0]?.failure.message, 'No route to Azure');
    fail = false;
    assert.deepEqual((await store.loadGalleries(true)).failures, []);
  });

  it("keeps the items of a subscription that can't be read and updates the others", async () => {
    const other = gallery('other', {}, subscriptionB);
    let listing: Listing<Gallery> = { items: [east, other], failures: [] };
    const store = createStore(fakeReader({ galleries: async () => listing }));
    await store.loadGalleries();
    listing = { items: [gallery('new')], failures: [{ subscription: subscriptionB, failure: network.failure }] };
    const known = await store.loadGalleries(true);
    assert.deepEqual(names(known), ['new', 'other']);
    assert.equal(known.failures[0]?.subscription?.name, 'B');
  });

  it('reports changed resources and lists once, and nothing when nothing changed', async () => {
    let listing: Listing<Gallery> = { items: [east, gallery('west')], failures: [] };
    const store = createStore(fakeReader({ galleries: async () => listing }));
    const changes = changesOf(store);
    await store.loadGalleries();
    await settled();
    assert.deepEqual(changes, [{ resources: [east.id, gallery('west').id], lists: ['galleries'] }]);
    changes.length = 0;

    listing = { items: [{ ...east }, gallery('west', { description: undefined })], failures: [] };
    await store.loadGalleries(true);
    await settled();
    assert.deepEqual(changes, []);

    listing = { items: [{ ...east, description: 'new words' }, gallery('west')], failures: [] };
    await store.loadGalleries(true);
    await settled();
    assert.deepEqual(changes, [{ resources: [east.id], lists: [] }]);
    assert.equal((store.get(east.id.toUpperCase()) as Gallery).description, 'new words');
    changes.length = 0;

    listing = { items: [{ ...east, description: 'new words' }], failures: [] };
    await store.loadGalleries(true);
    await settled();
    assert.deepEqual(changes, [{ resources: [gallery('west').id], lists: ['galleries'] }]);
    assert.equal(store.get(gallery('west').id), undefined);
  });

  it('reports the first load of an empty list', async () => {
    const store = createStore(fakeReader({ definitions: async () => [] }));
    const changes = changesOf(store);
    await store.loadDefinitions(east.id);
    await settled();
    assert.deepEqual(changes, [{ resources: [], lists: [east.id] }]);
  });

  it('sorts versions by number, newest first, wherever they come from', async () => {
    const store = createStore(
      fakeReader({ versions: async () => ['1.9.0', '1.10.0', '2.0.0', '0.0.9'].map(name => version(images, name)) }),
    );
    assert.deepEqual(names(await store.loadVersions(images.id)), ['2.0.0', '1.10.0', '1.9.0', '0.0.9']);
    store.put(version(images, '1.11.0'));
    assert.deepEqual(names(store.versions(images.id.toUpperCase())), ['2.0.0', '1.11.0', '1.10.0', '1.9.0', '0.0.9']);
  });

  it('keeps known replication until a list reports a different version state', async () => {
    const one = version(images, '1.0.0');
    let listed: ImageVersion = one;
    const complete: ImageVersion = { ...one, replication: replicated };
    const store = createStore(fakeReader({ versions: async () => [listed], version: async () => complete }));
    await store.loadVersions(images.id);
    await store.reread(one.id);
    await store.loadVersions(images.id, true);
    assert.deepEqual((store.versions(images.id).items[0] as ImageVersion).replication, replicated);

    listed = { ...one, provisioningState: 'Updating' };
    await store.loadVersions(images.id, true);
    assert.equal((store.get(one.id) as ImageVersion).replication, undefined);
  });

  it('forgets a deleted resource and everything below it', async () => {
    const store = createStore(
      fakeReader({
        galleries: async () => ({ items: [east], failures: [] }),
        definitions: async () => [images],
        versions: async () => [version(images, '1.0.0')],
        gallery: async () => undefined,
      }),
    );
    await store.loadGalleries();
    await store.loadDefinitions(east.id);
    await store.loadVersions(images.id);
    const changes = changesOf(store);
    assert.equal(await store.reread(east.id), undefined);
    await settled();
    assert.deepEqual(store.galleries().items, []);
    assert.equal(store.get(version(images, '1.0.0').id), undefined);
    assert.equal(store.versions(images.id).state, 'unloaded');
    assert.equal(changes.length, 1);
    assert.deepEqual(changes[0]?.lists, ['galleries']);
  });

  it('adds a new resource to its list if that list was ever loaded', async () => {
    const store = createStore(
      fakeReader({ galleries: async () => ({ items: [east], failures: [] }), gallery: async () => gallery('fresh') }),
    );
    store.put(images);
    assert.equal(store.definitions(east.id).state, 'unloaded');
    assert.deepEqual(store.definitions(east.id).items, []);
    await store.loadGalleries();
    await store.reread(gallery('fresh').id);
    assert.deepEqual(names(store.galleries()), ['east', 'fresh']);
  });

  it('trusts a resource read individually over a list that lags behind', async () => {
    const listing: Listing<Gallery> = { items: [east], failures: [] };
    const alive = new Map([['fresh', gallery('fresh')]]);
    const store = createStore(
      fakeReader({ galleries: async () => listing, gallery: async id => alive.get(id.split('/').at(-1) ?? '') }),
    );
    await store.loadGalleries();
    await store.reread(gallery('fresh').id);
    await store.reread(east.id);
    assert.deepEqual(names(store.galleries()), ['fresh']);
    assert.deepEqual(names(await store.loadGalleries(true)), ['fresh']);

    alive.delete('fresh');
    await store.loadGalleries(true);
    await settled();
    assert.deepEqual(names(store.galleries()), []);
  });

  it('does not let a stale list undo a newer change', async () => {
    const answer = later<Listing<Gallery>>();
    const store = createStore(fakeReader({ galleries: () => answer.promise }));
    const loading = store.loadGalleries();
    store.put({ ...east, description: 'just changed' });
    answer.resolve({ items: [east], failures: [] });
    assert.equal((await loading).items[0]?.description, 'just changed');
  });

  it('discards pending responses when it is cleared', async () => {
    const answer = later<Listing<Gallery>>();
    const one = later<Gallery | undefined>();
    const store = createStore(fakeReader({ galleries: () => answer.promise, gallery: () => one.promise }));
    const loading = store.loadGalleries();
    const reading = store.reread(east.id);
    store.clear();
    const changes = changesOf(store);
    answer.resolve({ items: [east], failures: [] });
    one.resolve(east);
    await Promise.all([loading, reading]);
    await settled();
    assert.equal(store.galleries().state, 'unloaded');
    assert.equal(store.get(east.id), undefined);
    assert.ok(changes.every(change => change.resources.length === 0));
  });

  it("keeps a known resource that can't be read at the moment", async () => {
    const store = createStore(
      fakeReader({
        gallery: async () => {
          throw network;
        },
      }),
    );
    store.put(east);
    assert.equal(await store.reread(east.id), store.get(east.id));
    assert.ok(store.get(east.id));
  });

  it('reads by itself each failed version that may be the latest, and nothing of other lists', async () => {
    const asked: string[] = [];
    const failed = { provisioningState: 'Failed' };
    const store = createStore(
      fakeReader({
        galleries: async () => ({ items: [gallery('broken', failed)], failures: [] }),
        definitions: async () => [{ ...images, ...failed }],
        versions: async () => [
          version(images, '3.0.0', failed),
          version(images, '2.0.0'),
          version(images, '1.0.0', failed),
        ],
        version: async id => {
          asked.push(id.split('/').at(-1) ?? '');
          return version(images, '3.0.0', { ...failed, replication: replicated });
        },
      }),
    );
    await store.loadGalleries();
    await store.loadDefinitions(east.id);
    await settled();
    assert.deepEqual(asked, []);
    await store.loadVersions(images.id);
    await settled();
    assert.deepEqual(asked, ['3.0.0']);
    assert.deepEqual((store.versions(images.id).items[0] as ImageVersion).replication, replicated);
    await store.loadVersions(images.id, true);
    await settled();
    assert.deepEqual(asked, ['3.0.0'], 'its replication is known');
  });

  it('has each kind of resource in a list of its own', async () => {
    const one = version(images, '1.0.0');
    const golden: ManagedImage = {
      kind: 'managedImage',
      id: east.id.replace('galleries/east', 'images/golden'),
      name: 'golden',
      location: 'westeurope',
      tags: {},
      provisioningState: 'Succeeded',
    } as unknown as ManagedImage;
    const store = createStore(
      fakeReader({
        galleries: async () => ({ items: [], failures: [] }),
        managedImages: async () => ({ items: [], failures: [] }),
        definitions: async () => [],
        versions: async () => [],
        gallery: async () => east,
        managedImage: async () => golden,
        definition: async () => images,
        version: async () => one,
      }),
    );
    for (const [resource, list, load] of [
      [east, () => store.galleries(), () => store.loadGalleries()],
      [golden, () => store.managedImages(), () => store.loadManagedImages()],
      [images, () => store.definitions(east.id), () => store.loadDefinitions(east.id)],
      [one, () => store.versions(images.id), () => store.loadVersions(images.id)],
    ] as const) {
      assert.deepEqual(list(), { state: 'unloaded', items: [], failures: [] });
      await load();
      assert.deepEqual(list(), { state: 'loaded', items: [], failures: [] });
      assert.equal(await store.reread(resource.id.toUpperCase()), resource);
      assert.deepEqual(list().items, [resource]);
    }
    for (const id of ['', 'nothing', `${east.id}/applications/agent`])
      assert.equal(await store.reread(id), undefined, id);
  });

  it('keeps known replication only of the same version, state and regions, unless it is read again', () => {
    const store = createStore(fakeReader({}));
    const one = version(images, '1.0.0', { replication: replicated });
    const stored = (next: ImageVersion): ImageVersion['replication'] => {
      store.put(one);
      store.put(next);
      return (store.get(one.id) as ImageVersion).replication;
    };
    const none = { replication: undefined };
    assert.equal(stored({ ...one, ...none }), replicated);
    assert.equal(stored({ ...one, ...none, tags: { a: 'b' } }), replicated);
    assert.equal(stored({ ...one, ...none, targetRegions: [] }), undefined);
    assert.equal(stored({ ...one, ...none, provisioningState: 'Failed' }), undefined);
    const fresh = { aggregatedState: 'InProgress', regions: [] } as const;
    assert.equal(stored({ ...one, replication: fresh }), fresh);
  });
});
