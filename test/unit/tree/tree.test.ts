import { shownOf } from '../../../src/tree/node/listedChildren';
import { TreeFilter } from '../../../src/tree/treeFilter';
import type { Known } from '../../../src/store/ports';
import assert from 'node:assert/strict';
import type { Disposable } from '../../../src/base/event';
import { idKey } from '../../../src/domain/id/resourceId';
import { findNode } from '../../../src/tree/view/findNode';
import { replicatingVersions } from '../../../src/tree/view/replicatingVersions';
import { watchVisibleNodes } from '../../../src/tree/view/watchVisibleNodes';
import { definition, gallery, replicated, subscriptionB, version } from '../store/fakeReader';
import { labels, settled, TreeWorld } from './treeWorld';

const east = gallery('east');
const west = gallery('west', { location: 'northeurope' }, subscriptionB);
const images = definition(east, 'images');
const other = definition(east, 'other');

function world(): TreeWorld {
  const one = new TreeWorld();
  one.galleriesInAzure = [west, east];
  one.definitionsInAzure = [images, other];
  one.versionsInAzure = [version(images, '1.0.9'), version(images, '1.0.10'), version(images, '1.0.1')];
  return one;
}

describe('The tree of galleries', () => {
  it('shows galleries, definitions, and versions newest first by number', async () => {
    const azure = world();
    assert.deepEqual(labels(await azure.open()), ['east', 'west']);
    assert.deepEqual(labels(await azure.open('east')), ['images', 'other']);
    assert.deepEqual(labels(await azure.open('east', 'images')), ['1.0.10', '1.0.9', '1.0.1']);
  });

  it('asks Azure for what is opened, once, and for nothing else', async () => {
    const azure = world();
    await azure.open('east', 'images');
    await azure.open('east', 'images');
    assert.deepEqual(azure.asked, ['galleries', east.id, images.id]);
  });

  it('says that there is nothing yet instead of showing nothing', async () => {
    const azure = world();
    assert.deepEqual(labels(await azure.open('west')), ['No image definitions yet.']);
    assert.deepEqual(labels(await azure.open('east', 'other')), ['No image versions yet.']);
  });

  it('has the same ids after a reload, with ids from Azure in whatever case', async () => {
    const before = await world().open('east', 'images');
    const azure = world();
    azure.galleriesInAzure = [{ ...east, id: east.id.replace('resourceGroups/rg', 'resourceGroups/RG') }];
    const after = await azure.open('east', 'images');
    assert.deepEqual(
      before.map(({ id }) => id),
      after.map(({ id }) => id),
    );
    assert.equal(new Set(before.map(({ id }) => id)).size, 3);
  });

  it('knows every parent, so that any node can be revealed', async () => {
    const azure = world();
    const [node] = await azure.open('east', 'images');
    assert.deepEqual([node?.parent?.resourceId, node?.parent?.parent?.resourceId], [images.id, east.id]);
    assert.equal(node?.parent?.parent?.parent, undefined);
  });
});

describe('A load that fails', () => {
  it('shows the reason in its place, and a click asks again', async () => {
    const azure = world();
    azure.failing.add(east.id);
    const [retry] = await azure.open('east');
    const shown = retry?.getTreeItem();
    assert.deepEqual([shown?.contextValue, shown?.click?.command], ['retry', 'retryLoad']);
    assert.match(shown?.tooltip ?? '', /You may not/);
    assert.ok(retry?.id.endsWith('/retry'));
    azure.failing.clear();
    azure.redrawn = [];
    await retry?.reload?.();
    await settled();
    assert.deepEqual(azure.redrawn, [east.id]);
    assert.deepEqual(labels(await azure.open('east')), ['images', 'other']);
  });

  it('keeps what was there before', async () => {
    const azure = world();
    await azure.open('east', 'images');
    azure.failing.add(images.id);
    await azure.store.loadVersions(images.id, true);
    assert.deepEqual(labels(await azure.open('east', 'images')), [
      '1.0.10',
      '1.0.9',
      '1.0.1',
      "Couldn't load the image versions.",
    ]);
  });

  it('of everything leaves one line that asks again', async () => {
    const azure = world();
    azure.failing.add('galleries');
    const [retry, ...more] = await azure.open();
    assert.equal(more.length, 0);
    assert.equal(retry?.getTreeItem().label, "Couldn't load the galleries.");
    await azure.open();
    assert.deepEqual(azure.asked, ['galleries'], 'drawing again does not ask again');
  });

  it('of one subscription never hides the others', async () => {
    const azure = world();
    azure.galleriesInAzure = [east];
    azure.refusedSubscriptions = [subscriptionB];
    const nodes = await azure.open();
    assert.deepEqual(labels(nodes), ['east', 'B']);
    assert.equal(nodes[1]?.getTreeItem().contextValue, 'retry');
  });

  it('of one tenant never hides the others, and offers the way out', async () => {
    const azure = world();
    const told = { account: 'ann@example.com', subscriptions: [] };
    azure.tenants = [
      { ...told, tenantId: 't1', name: 'Closed', needsSignIn: true },
      {
        ...told,
        tenantId: 't2',
        name: 'Broken',
        needsSignIn: false,
        failure: { reason: 'other', code: 'X', message: 'It broke.' },
      },
      { ...told, tenantId: 't3', name: 'Fine', needsSignIn: false },
    ];
    const nodes = await azure.open();
    assert.deepEqual(labels(nodes), ['east', 'west', 'Closed', 'Broken']);
    const [closed, broken] = nodes.slice(2);
    assert.deepEqual(closed?.tenant, { tenantId: 't1', account: 'ann@example.com' });
    assert.deepEqual(
      [closed.getTreeItem().contextValue, closed.getTreeItem().click?.command],
      ['tenant+needsSignIn', 'signIn'],
    );
    assert.deepEqual(
      [broken?.getTreeItem().description, broken?.getTreeItem().click?.command],
      ['It broke.', 'retryLoad'],
    );
    await broken?.reload?.();
    assert.equal(azure.asked.at(-1), 'session');
  });
});

describe('Groups', () => {
  it('hold the galleries of one subscription, resource group or region', async () => {
    const azure = world();
    azure.groupBy = 'subscription';
    assert.deepEqual(labels(await azure.open()), ['Subscription AAAA', 'Subscription BBBB']);
    azure.groupBy = 'location';
    assert.deepEqual(labels(await azure.open()), ['North Europe', 'West Europe']);
    assert.deepEqual(labels(await azure.open('West Europe')), ['east']);
    assert.deepEqual(labels(await azure.open('West Europe', 'east')), ['images', 'other']);
    azure.groupBy = 'resourceGroup';
    const nodes = await azure.open();
    assert.deepEqual(
      nodes.map(node => [node.getTreeItem().label, node.getTreeItem().description]),
      [
        ['rg', '1 · Subscription AAAA'],
        ['rg', '1 · Subscription BBBB'],
      ],
    );
  });

  it('count what is in them now', async () => {
    const azure = world();
    azure.groupBy = 'location';
    const group = (await azure.open())[1];
    azure.store.put(gallery('third'));
    assert.equal(group?.getTreeItem().description, '2');
    assert.deepEqual(labels(await azure.open('West Europe')), ['east', 'third']);
  });
});

describe('What changes is drawn again', () => {
  it('but not what has just been asked for', async () => {
    const azure = world();
    await azure.open();
    await settled();
    assert.deepEqual(azure.redrawn, []);
    await azure.open('east');
    await settled();
    assert.deepEqual(azure.redrawn, [east.id], 'only since it can now tell its number of definitions');
  });

  it('alone', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(version(images, '1.0.9', { tags: { a: 'b' } }));
    await settled();
    assert.deepEqual(azure.redrawn, [version(images, '1.0.9').id]);
  });

  it('not where Azure says the same again', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(version(images, '1.0.9'));
    await azure.store.loadVersions(images.id, true);
    await settled();
    assert.deepEqual(azure.redrawn, []);
  });

  it('with the definition and the other versions where another one becomes the latest', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(version(images, '1.0.10', { excludeFromLatest: true }));
    await settled();
    assert.deepEqual(azure.redrawn, [images.id]);
    const [ten, nine] = await azure.open('east', 'images');
    assert.match(ten?.getTreeItem().description ?? '', /excluded from latest/);
    assert.match(nine?.getTreeItem().description ?? '', /^latest/);
  });

  it('as the definition alone where a version comes or goes', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(version(images, '2.0.0'));
    await settled();
    assert.deepEqual(azure.redrawn, [images.id]);
    assert.deepEqual(labels(await azure.open('east', 'images')), ['2.0.0', '1.0.10', '1.0.9', '1.0.1']);
  });

  it('as a whole where a gallery comes or goes', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(gallery('third'));
    await settled();
    assert.deepEqual(azure.redrawn, ['all']);
  });

  it('with what was opened still known by the same nodes', async () => {
    const azure = world();
    const before = await azure.open('east', 'images');
    azure.store.put(version(images, '2.0.0'));
    const after = await azure.open('east', 'images');
    assert.equal(after[1], before[0]);
  });
});

describe('A node that is looked for', () => {
  it('is found though nothing was opened, in a group too', async () => {
    for (const groupBy of ['none', 'location'] as const) {
      const azure = world();
      azure.groupBy = groupBy;
      const found = await findNode(azure.tree, azure.store, version(images, '1.0.9').id.toUpperCase());
      assert.equal(found?.resourceId, version(images, '1.0.9').id);
      assert.equal(found.parent?.parent?.parent !== undefined, groupBy === 'location');
    }
  });

  it('is read by itself where the list does not have it yet', async () => {
    const azure = world();
    await azure.open('east', 'images');
    azure.versionsInAzure.push(version(images, '3.0.0'));
    const found = await findNode(azure.tree, azure.store, version(images, '3.0.0').id);
    assert.equal(found?.getTreeItem().label, '3.0.0');
  });

  it('is not found where there is no such thing', async () => {
    const azure = world();
    assert.equal(await findNode(azure.tree, azure.store, version(images, '9.9.9').id), undefined);
    assert.equal(await findNode(azure.tree, azure.store, gallery('none').id), undefined);
  });
});

describe('A version that replicates', () => {
  const moving = version(images, '1.0.10', { provisioningState: 'Creating' });

  function watched(): { readonly ids: Set<string>; readonly watch: (id: string) => Disposable } {
    const ids = new Set<string>();
    return {
      ids,
      watch: id => {
        ids.add(id);
        return { dispose: () => void ids.delete(id) };
      },
    };
  }

  it('is watched while it can be seen, and no longer', async () => {
    const azure = world();
    azure.versionsInAzure = [moving, version(images, '1.0.9')];
    const { ids, watch } = watched();
    const watching = watchVisibleNodes(azure.tree, replicatingVersions(azure.store, watch));
    watching.visible(true);
    const [node] = await azure.open('east', 'images');
    await settled();
    assert.deepEqual([...ids], [idKey(moving.id)]);

    watching.visible(false);
    await settled();
    assert.equal(ids.size, 0, 'hidden');
    watching.visible(true);
    await settled();
    assert.equal(ids.size, 1);
    for (const above of [node?.parent, node?.parent?.parent]) {
      assert.ok(above);
      watching.expanded(above, false);
      await settled();
      assert.equal(ids.size, 0, 'its parent is closed');
      watching.expanded(above, true);
      await settled();
      assert.equal(ids.size, 1);
    }
    azure.store.put({ ...moving, provisioningState: 'Succeeded', replication: replicated });
    await settled();
    assert.equal(ids.size, 0, 'ready everywhere');
  });

  it('is let go when the view goes', async () => {
    const azure = world();
    azure.versionsInAzure = [moving];
    const { ids, watch } = watched();
    const watching = watchVisibleNodes(azure.tree, replicatingVersions(azure.store, watch));
    watching.visible(true);
    await azure.open('east', 'images');
    await settled();
    watching.dispose();
    assert.equal(ids.size, 0);
  });
});

/** Opens all the way, with everything drawn as it is. */
async function opened(azure: TreeWorld): Promise<void> {
  await azure.open('east', 'images');
  await settled();
  await azure.open('east', 'images');
  azure.redrawn = [];
}

describe('A filter', () => {
  it('leaves galleries, definitions and versions that match, and gives all back', async () => {
    const filter = new TreeFilter();
    const known: Known<{ readonly id: string }> = {
      state: 'loaded',
      items: [{ id: '/G/one' }, { id: '/G/two' }],
      failures: [],
    };
    const ids = (): string[] => shownOf(known, { shows: filter.shows }).items.map(({ id }) => id);
    assert.deepEqual(ids(), ['/G/one', '/G/two']);
    filter.set('one', new Set(['/g/one']));
    assert.deepEqual(ids(), ['/G/one']);
    filter.set('', undefined);
    assert.deepEqual(ids(), ['/G/one', '/G/two']);
  });
});
