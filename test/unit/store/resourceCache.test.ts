import assert from 'node:assert/strict';
import type { Listing } from '../../../src/azure/ports';
import { AzureError } from '../../../src/domain/errors/failure';
import type { ResourceList } from '../../../src/store/cacheRules';
import type { StoreChange } from '../../../src/store/changeNotifier';
import { byName } from '../../../src/store/order';
import { createResourceCache } from '../../../src/store/resourceCache';
import { later, subscriptionB } from './fakeReader';

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

const network = new AzureError({ reason: 'network', code: 'ENOTFOUND', message: 'No route to Azure' });
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

function thing(name: string, note = '', subscription = 'aaaa'): Thing {
  return { id: `/subscriptions/${subscription}/resourceGroups/rg/providers/P.X/things/${name}`, name, note };
}

/** Azure with things that a test can change, and a list of them that may lag. */
class Azure {
  readonly things = new Map<string, Thing>();
  listing: Listing<Thing> = { items: [], failures: [] };
  fetched: () => Promise<Listing<Thing>> = async () => this.listing;
  undecided: readonly Thing[] = [];
  readonly asked: string[] = [];
  readonly changes: StoreChange[] = [];
  readonly list: ResourceList<Thing> = { id: 'things', key: 'things', fetch: () => this.fetched(), order: byName };
  readonly cache = createResourceCache<Thing>({
    readOne: async id => {
      this.asked.push(id.split('/').at(-1) ?? '');
      return this.things.get(id.toLowerCase());
    },
    listContaining: one => {
      assert.ok(one.id);
      return this.list;
    },
    undecided: async () => this.undecided,
  });

  constructor() {
    this.cache.onDidChange(change => this.changes.push(change));
  }

  set(...things: Thing[]): void {
    for (const one of things) this.things.set(one.id.toLowerCase(), one);
  }

  /** Loads the list, as Azure has it now, and waits for what is read because of it. */
  async load(...items: Thing[]): Promise<readonly string[]> {
    this.listing = { items, failures: [] };
    await this.cache.load(this.list, true);
    return this.notes();
  }

  /** Loads the list as it was before something else happens. */
  async loadDuring(items: readonly Thing[], meanwhile: () => Promise<unknown>): Promise<readonly string[]> {
    const answer = later<Listing<Thing>>();
    this.fetched = () => answer.promise;
    const loading = this.cache.load(this.list, true);
    await meanwhile();
    answer.resolve({ items, failures: [] });
    await loading;
    this.fetched = async () => this.listing;
    return this.notes();
  }

  notes(): readonly string[] {
    return this.cache.known(this.list).items.map(({ name, note }) => `${name} ${note}`.trim());
  }

  /** What was asked for since the last call. */
  reread(): readonly string[] {
    return this.asked.splice(0);
  }
}

describe('createResourceCache', () => {
  it('prefers what was read before a list that differs, and reads it again', async () => {
    const azure = new Azure();
    azure.set(thing('a', 'new'));
    await azure.cache.reread(thing('a').id);
    azure.reread();
    assert.deepEqual(await azure.load(thing('a', 'old')), ['a new']);
    assert.deepEqual(azure.reread(), ['a']);
  });

  it('keeps the place of a resource that has changed, without sorting its list', async () => {
    const azure = new Azure();
    let comparisons = 0;
    azure.list.order = (a, b) => {
      comparisons += 1;
      return byName(a, b);
    };
    const names = ['a', 'b', 'c', 'd'];
    await azure.load(...names.map(name => thing(name)));
    const before = comparisons;
    const changed = { ...thing('b', 'new'), id: thing('b').id.toUpperCase() };
    azure.set(changed);
    await azure.cache.reread(changed.id);
    assert.deepEqual(azure.notes(), ['a', 'b new', 'c', 'd']);
    assert.equal(comparisons, before);
    azure.set(thing('bb'));
    await azure.cache.reread(thing('bb').id);
    assert.deepEqual(azure.notes(), ['a', 'b new', 'bb', 'c', 'd']);
  });

  it('prefers what was read during the load of a list that differs, and asks no more', async () => {
    const azure = new Azure();
    azure.set(thing('a', 'new'));
    const reread = () => azure.cache.reread(thing('a').id);
    assert.deepEqual(await azure.loadDuring([thing('a', 'old')], reread), ['a new']);
    assert.deepEqual(azure.reread(), ['a']);
  });

  it('trusts the list again once it has agreed with what was read before', async () => {
    const azure = new Azure();
    azure.set(thing('a', 'new'));
    await azure.cache.reread(thing('a').id);
    azure.reread();
    assert.deepEqual(await azure.load(thing('a', 'new')), ['a new']);
    assert.deepEqual(await azure.load(thing('a', 'newer')), ['a newer']);
    assert.deepEqual(azure.reread(), []);
  });

  it('does not trust the list yet if it agrees with what was read while it was loaded', async () => {
    const azure = new Azure();
    azure.set(thing('a', 'new'));
    const reread = () => azure.cache.reread(thing('a').id);
    assert.deepEqual(await azure.loadDuring([thing('a', 'new')], reread), ['a new']);
    azure.reread();
    assert.deepEqual(await azure.load(thing('a', 'older')), ['a new']);
    assert.deepEqual(azure.reread(), ['a']);
  });

  it('hides what was found to be deleted, and reads it again if a later list still has it', async () => {
    const azure = new Azure();
    const [gone, kept] = [thing('gone'), thing('kept')];
    assert.deepEqual(await azure.load(gone, kept), ['gone', 'kept']);
    const reread = () => azure.cache.reread(gone.id);
    assert.deepEqual(await azure.loadDuring([gone, kept], reread), ['kept']);
    assert.deepEqual(azure.reread(), ['gone'], 'the list was older');
    assert.deepEqual(await azure.load(gone, kept), ['kept']);
    assert.deepEqual(azure.reread(), ['gone']);
    azure.set(gone);
    await azure.load(gone, kept);
    await settled();
    assert.deepEqual(azure.notes(), ['gone', 'kept'], 'it was made again');
  });

  it('hides what was not found while an older list was loaded', async () => {
    const azure = new Azure();
    const reread = () => azure.cache.reread(thing('gone').id);
    assert.deepEqual(await azure.loadDuring([thing('gone'), thing('kept')], reread), ['kept']);
    assert.deepEqual(azure.reread(), ['gone']);
  });

  it('keeps what was read and a list lacks, and reads it again if the list is newer', async () => {
    const azure = new Azure();
    azure.set(thing('made'));
    await azure.load(thing('other'));
    const reread = () => azure.cache.reread(thing('made').id);
    assert.deepEqual(await azure.loadDuring([thing('other')], reread), ['made', 'other']);
    assert.deepEqual(azure.reread(), ['made'], 'the list was older');
    assert.deepEqual(await azure.load(thing('other')), ['made', 'other']);
    assert.deepEqual(azure.reread(), ['made']);
  });

  it('removes what was only listed and a list lacks, except in subscriptions that could not be read', async () => {
    const azure = new Azure();
    const there = thing('there', '', subscriptionB.id.toUpperCase());
    await azure.load(thing('here'), there);
    azure.listing = { items: [thing('new')], failures: [{ subscription: subscriptionB, failure: network.failure }] };
    const { items, failures, state } = await azure.cache.load(azure.list, true);
    assert.deepEqual(items, [thing('new'), there]);
    assert.deepEqual([failures, state], [azure.listing.failures, 'loaded']);
    assert.equal(azure.cache.get(thing('here').id), undefined);
    assert.deepEqual(azure.cache.all(), [there, thing('new')]);
    assert.deepEqual(await azure.load(thing('new')), ['new']);
    assert.deepEqual(azure.reread(), []);
  });

  it('orders a list by name, as numbers where they are, and by ID', async () => {
    const azure = new Azure();
    const twin = thing('B', '', 'bbbb');
    await azure.load(thing('c10'), thing('c9'), twin, thing('b'), thing('A'));
    const ids = azure.cache.known(azure.list).items.map(({ id }) => id);
    assert.deepEqual(
      ids,
      [thing('A'), thing('b'), twin, thing('c9'), thing('c10')].map(({ id }) => id),
    );
  });

  it('reads each undecided item of a list once', async () => {
    const azure = new Azure();
    azure.set(thing('a', 'new'), thing('b', 'new'));
    await azure.cache.reread(thing('a').id);
    azure.reread();
    azure.undecided = [thing('a'), thing('b')];
    await azure.load(thing('a', 'old'), thing('b', 'old'));
    await settled();
    assert.deepEqual(azure.reread(), ['a', 'b']);
    assert.deepEqual(azure.notes(), ['a new', 'b new']);
  });

  it('reads nothing more of a list that was cleared while it was decided', async () => {
    const azure = new Azure();
    const decided = later<readonly Thing[]>();
    const cache = createResourceCache<Thing>({
      readOne: async id => (azure.asked.push(id), undefined),
      listContaining: () => azure.list,
      undecided: () => decided.promise,
    });
    azure.listing = { items: [thing('a')], failures: [] };
    const loading = cache.load(azure.list);
    await settled();
    cache.clear();
    decided.resolve([thing('a')]);
    await loading;
    assert.deepEqual([azure.asked, cache.all(), cache.known(azure.list).state], [[], [], 'unloaded']);
  });

  it('says that a list is loading, then why it failed, and keeps its items', async () => {
    const azure = new Azure();
    const { cache, list } = azure;
    assert.deepEqual(cache.known(list), { state: 'unloaded', items: [], failures: [] });
    await azure.load(thing('a'));
    azure.fetched = () => Promise.reject(network);
    const loading = cache.load(list, true);
    assert.deepEqual(cache.known(list), { state: 'loading', items: [thing('a')], failures: [] });
    const failed = { state: 'loaded', items: [thing('a')], failures: [{ failure: network.failure }] };
    assert.deepEqual(await loading, failed);
    assert.deepEqual(await cache.load(list), failed, 'it was loaded again');
  });

  it('forgets a failure that arrives after it was cleared', async () => {
    const azure = new Azure();
    let fail: () => void = () => undefined;
    azure.fetched = () => new Promise((_, reject) => (fail = () => reject(network)));
    const loading = azure.cache.load(azure.list);
    azure.cache.clear();
    await settled();
    azure.changes.length = 0;
    fail();
    assert.deepEqual(await loading, { state: 'unloaded', items: [], failures: [] });
    await settled();
    assert.deepEqual(azure.changes, []);
  });

  it('reports everything that is cleared', async () => {
    const azure = new Azure();
    await azure.load(thing('a'), thing('b'));
    await settled();
    azure.changes.length = 0;
    azure.cache.clear();
    await settled();
    assert.deepEqual(azure.changes, [{ resources: [thing('a').id, thing('b').id], lists: ['things'] }]);
  });

  it('takes the latest of two reads, whichever is answered last', async () => {
    const azure = new Azure();
    const answers = [later<Thing | undefined>(), later<Thing | undefined>()];
    let asked = 0;
    const cache = createResourceCache<Thing>({
      readOne: () => answers[asked++]?.promise ?? assert.fail(),
      listContaining: () => azure.list,
    });
    const reads = [cache.reread(thing('a').id), cache.reread(thing('a').id.toUpperCase())];
    answers[1]?.resolve(thing('a', 'later'));
    assert.deepEqual(await reads[1], thing('a', 'later'));
    answers[0]?.resolve(thing('a', 'earlier'));
    assert.deepEqual(await reads[0], thing('a', 'later'));
  });

  it('reports a list when its items, their order, or its failures change, but not when an item does', async () => {
    const azure = new Azure();
    const failures = [{ subscription: subscriptionB, failure: network.failure }];
    const lists = async (listing: Partial<Listing<Thing>>): Promise<readonly string[]> => {
      azure.changes.length = 0;
      azure.listing = { ...azure.listing, ...listing };
      await azure.cache.load(azure.list, true);
      await settled();
      return azure.changes.flatMap(change => change.lists);
    };
    assert.deepEqual(await lists({ items: [thing('a'), thing('b')] }), ['things']);
    assert.deepEqual(await lists({ items: [thing('a', 'new'), thing('b')] }), []);
    assert.deepEqual(await lists({ items: [thing('b'), thing('c')] }), ['things']);
    assert.deepEqual(await lists({ failures }), ['things']);
    assert.deepEqual(await lists({ failures: [...failures] }), []);
    assert.deepEqual(await lists({ failures: [] }), ['things']);
    assert.deepEqual(await lists({ items: [] }), ['things']);
    assert.deepEqual(await lists({ items: [] }), []);
  });

  it('drops the lists below what is deleted, but none of a namesake', async () => {
    const azure = new Azure();
    const below = (key: string, ...items: Thing[]): ResourceList<Thing> => ({
      ...{ id: key, key: key.toLowerCase(), order: byName },
      fetch: async () => ({ items, failures: [] }),
    });
    const { id } = thing('a');
    const own = below(`${id}/children`, thing('child'));
    const grand = below(`${thing('child').id}/children`, thing('grandchild'));
    const namesake = below(`${id}2/children`, thing('other'));
    const { cache } = azure;
    await azure.load(thing('a'), thing('a2'));
    for (const list of [own, grand, namesake]) await cache.load(list);
    assert.equal(await cache.reread(id), undefined);
    assert.deepEqual(
      [own, grand, namesake].map(list => cache.known(list).state),
      ['unloaded', 'unloaded', 'loaded'],
    );
    assert.deepEqual(
      cache.all().map(({ name }) => name),
      ['a2', 'other'],
    );
    assert.deepEqual(azure.notes(), ['a2']);
  });
});
