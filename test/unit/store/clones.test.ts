import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { AzureSubscription } from '../../../src/azure/ports';
import type { Failure } from '../../../src/domain/errors/failure';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { createClones, type Clones } from '../../../src/store/clones';
import { createStore } from '../../../src/store/createStore';
import type { Store } from '../../../src/store/ports';
import { definition, fakeReader, gallery, subscriptionB, version } from './fakeReader';

const image = '/subscriptions/aaaa/resourceGroups/rg/providers/Microsoft.Compute/images/rhel-9-hardened';
const rhel = definition(gallery('golden'), 'rhel-9-base');
const failure: Failure = { reason: 'forbidden', code: 'AuthorizationFailed', message: 'Ask an owner.' };

const clone = (name: string, more: Partial<ImageVersion> = {}): ImageVersion =>
  version(rhel, name, { source: { kind: 'managedImage', id: image }, publishedDate: '2026-03-01T00:00:00Z', ...more });

describe('Clones of managed images', () => {
  let inGraph: ImageVersion[];
  let failures: Failure[];
  let queries: number;
  let subscriptions: AzureSubscription[];
  let inAzure: Map<string, ImageVersion>;
  let store: Store;
  let clones: Clones;

  beforeEach(() => {
    [inGraph, failures, queries, subscriptions] = [[], [], 0, [subscriptionB]];
    inAzure = new Map();
    store = createStore(fakeReader({ version: async id => inAzure.get(id) }));
    clones = open();
  });

  const open = (): Clones =>
    createClones(
      {
        async clonedVersions() {
          queries++;
          return { items: inGraph, failures };
        },
      },
      store,
      { subscriptions: () => subscriptions },
    );
  const names = (): readonly string[] => clones.of(image).map(({ name }) => name);

  it('finds the versions of an image in any case of its ID, newest first, and reads once for all images', async () => {
    const other = { kind: 'managedImage', id: `${image}-2` } as const;
    inGraph = [
      clone('1.0.0', { publishedDate: '2026-02-01T00:00:00Z' }),
      clone('0.9.0', { publishedDate: '2026-03-02T00:00:00Z' }),
      clone('1.1.0', { publishedDate: undefined, provisioningState: 'Creating' }),
      clone('2.0.0', { source: { kind: 'managedImage', id: image.toUpperCase() } }),
      clone('3.0.0', { source: other }),
      version(rhel, '4.0.0', { source: { kind: 'virtualMachine', id: image } }),
    ];
    assert.deepEqual(await clones.load(), []);
    assert.deepEqual(names(), ['1.1.0', '0.9.0', '2.0.0', '1.0.0']);
    assert.equal(clones.of(other.id.toUpperCase()).length, 1);
    await clones.load();
    assert.equal(queries, 1);
    await clones.load(true);
    assert.equal(queries, 2);
  });

  it('knows at once what any view has read of a version, before and after the query, and prefers it', async () => {
    store.put(clone('1.0.0'));
    clones = open();
    assert.deepEqual(names(), ['1.0.0']);
    let changes = 0;
    clones.onDidChange(() => changes++);
    store.put(clone('1.1.0', { provisioningState: 'Creating' }));
    await setImmediate();
    assert.deepEqual([names(), changes], [['1.1.0', '1.0.0'], 1]);
    inGraph = [clone('1.0.0', { provisioningState: 'Creating' })];
    await clones.load();
    assert.deepEqual(
      clones.of(image).map(({ provisioningState }) => provisioningState),
      ['Creating', 'Succeeded'],
      'Resource Graph is minutes behind',
    );
    store.put(version(rhel, '5.0.0'));
    await setImmediate();
    assert.equal(changes, 2, 'other versions change nothing');
  });

  it('does not list again what was seen to disappear, which Resource Graph still has', async () => {
    inGraph = [clone('1.0.0')];
    store.put(clone('1.0.0'));
    store.put(version(rhel, '5.0.0'));
    await clones.load();
    assert.deepEqual(names(), ['1.0.0']);
    let changes = 0;
    clones.onDidChange(() => changes++);
    await store.reread(version(rhel, '5.0.0').id);
    await setImmediate();
    assert.equal(changes, 0, 'another version');
    await store.reread(clone('1.0.0').id);
    await setImmediate();
    assert.deepEqual([names(), changes], [[], 1]);
    await clones.load(true);
    assert.deepEqual(names(), []);
    inAzure.set(clone('1.0.0').id, clone('1.0.0'));
    await store.reread(clone('1.0.0').id);
    await setImmediate();
    assert.deepEqual(names(), ['1.0.0'], 'until it is there again');
  });

  it('keeps what it knew and says why when a tenant cannot be read', async () => {
    inGraph = [clone('1.0.0')];
    await clones.load();
    [inGraph, failures] = [[], [failure]];
    assert.deepEqual(await clones.load(true), [failure]);
    assert.deepEqual(names(), ['1.0.0']);
    failures = [];
    await clones.load(true);
    assert.deepEqual(names(), []);
  });

  it('forgets everything for other subscriptions, and asks anew', async () => {
    inGraph = [clone('1.0.0')];
    store.put(clone('1.1.0'));
    await clones.load();
    subscriptions = [];
    store.clear();
    assert.deepEqual(names(), []);
    await setImmediate();
    inGraph = [clone('1.1.0')];
    await clones.load();
    assert.deepEqual([names(), queries], [['1.1.0'], 2]);
  });
});
