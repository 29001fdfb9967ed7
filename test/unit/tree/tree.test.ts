import assert from 'node:assert/strict';
import type { Disposable } from '../../../src/base/event';
import { idKey } from '../../../src/domain/id/resourceId';
import type { Known } from '../../../src/store/ports';
import { shownOf } from '../../../src/tree/node/listedChildren';
import { TreeFilter } from '../../../src/tree/treeFilter';
import { findNode } from '../../../src/tree/view/findNode';
import { replicatingVersions } from '../../../src/tree/view/replicatingVersions';
import { watchVisibleNodes } from '../../../src/tree/view/watchVisibleNodes';
import { tooltipText } from '../../support/tooltipText';
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

describe('Galleries view', () => {
  it('shows galleries, definitions, and versions, newest version first by number', async () => {
    const azure = world();
    assert.deepEqual(labels(await azure.open()), ['east', 'west']);
    assert.deepEqual(labels(await azure.open('east')), ['images', 'other']);
    assert.deepEqual(labels(await azure.open('east', 'images')), ['1.0.10', '1.0.9', '1.0.1']);
  });

  it('requests only what is expanded, and only once', async () => {
    const azure = world();
    await azure.open('east', 'images');
    await azure.open('east', 'images');
    assert.deepEqual(azure.asked, ['galleries', east.id, images.id]);
  });

  it('shows a placeholder in a gallery without definitions and in a definition without versions', async () => {
    const azure = world();
    assert.deepEqual(labels(await azure.open('west')), ['No image definitions yet.']);
    assert.deepEqual(labels(await azure.open('east', 'other')), ['No image versions yet.']);
  });

  it("keeps node IDs after a reload regardless of the case of Azure's IDs", async () => {
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

  it('knows every parent so that any node can be revealed', async () => {
    const azure = world();
    const [node] = await azure.open('east', 'images');
    assert.deepEqual([node?.parent?.resourceId, node?.parent?.parent?.resourceId], [images.id, east.id]);
    assert.equal(node?.parent?.parent?.parent, undefined);
  });
});

describe('Failed loads in the Galleries view', () => {
  it('shows the reason in place of the children and retries on click', async () => {
    const azure = world();
    azure.failing.add(east.id);
    const [retry] = await azure.open('east');
    const shown = retry?.getTreeItem();
    assert.deepEqual([shown?.contextValue, shown?.click?.command], ['retry', 'retryLoad']);
    assert.match(tooltipText(shown?.tooltip), /You may not/);
    assert.ok(retry?.id.endsWith('/retry'));
    azure.failing.clear();
    azure.redrawn = [];
    await retry?.reload?.();
    await settled();
    assert.deepEqual(azure.redrawn, [east.id]);
    assert.deepEqual(labels(await azure.open('east')), ['images', 'other']);
  });

  it('keeps previously loaded rows when a reload fails', async () => {
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

  it('leaves one retry row when all galleries failed to load', async () => {
    const azure = world();
    azure.failing.add('galleries');
    const [retry, ...more] = await azure.open();
    assert.equal(more.length, 0);
    assert.equal(retry?.getTreeItem().label, "Couldn't load the galleries.");
    await azure.open();
    assert.deepEqual(azure.asked, ['galleries'], 'drawing again does not send another request');
  });

  it('shows the galleries of other subscriptions when one fails', async () => {
    const azure = world();
    azure.galleriesInAzure = [east];
    azure.refusedSubscriptions = [subscriptionB];
    const nodes = await azure.open();
    assert.deepEqual(labels(nodes), ['east', 'B']);
    assert.equal(nodes[1]?.getTreeItem().contextValue, 'retry');
  });

  it('shows the galleries of other tenants when one fails and offers a way to fix it', async () => {
    const azure = world();
    const common = { account: 'ann@example.com', subscriptions: [] };
    azure.tenants = [
      { ...common, tenantId: 't1', name: 'Closed', needsSignIn: true },
      {
        ...common,
        tenantId: 't2',
        name: 'Broken',
        needsSignIn: false,
        failure: { reason: 'other', code: 'X', message: 'It broke.' },
      },
      { ...common, tenantId: 't3', name: 'Fine', needsSignIn: false },
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

describe('Groups in the Galleries view', () => {
  it('groups galleries by subscription, resource group, or region', async () => {
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

  it('counts the galleries that are currently in a group', async () => {
    const azure = world();
    azure.groupBy = 'location';
    const group = (await azure.open())[1];
    azure.store.put(gallery('third'));
    assert.equal(group?.getTreeItem().description, '2');
    assert.deepEqual(labels(await azure.open('West Europe')), ['east', 'third']);
  });
});

describe('Redrawing the Galleries view', () => {
  it('does not redraw what was just requested', async () => {
    const azure = world();
    await azure.open();
    await settled();
    assert.deepEqual(azure.redrawn, []);
    await azure.open('east');
    await settled();
    assert.deepEqual(azure.redrawn, [east.id], 'only because its number of definitions is known now');
  });

  it('redraws only the version that changed', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(version(images, '1.0.9', { tags: { a: 'b' } }));
    await settled();
    assert.deepEqual(azure.redrawn, [version(images, '1.0.9').id]);
  });

  it('redraws no node when Azure returns the same version again', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(version(images, '1.0.9'));
    await azure.store.loadVersions(images.id, true);
    await settled();
    assert.deepEqual(azure.redrawn, []);
  });

  it('redraws the definition and all its versions when another version becomes latest', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(version(images, '1.0.10', { excludeFromLatest: true }));
    await settled();
    assert.deepEqual(azure.redrawn, [images.id]);
    const [ten, nine] = await azure.open('east', 'images');
    assert.match(ten?.getTreeItem().description ?? '', /excluded from latest/);
    assert.match(nine?.getTreeItem().description ?? '', /^latest/);
  });

  it('redraws a definition that has changed, whose gallery has no versions to compare', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put({ ...images, osType: 'Windows' });
    await settled();
    azure.store.put({ ...images, osType: 'Linux' });
    await settled();
    assert.ok(azure.redrawn.includes(images.id));
    assert.ok(!azure.redrawn.includes(other.id));
  });

  it('redraws only the definition when a version is added', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(version(images, '2.0.0'));
    await settled();
    assert.deepEqual(azure.redrawn, [images.id]);
    assert.deepEqual(labels(await azure.open('east', 'images')), ['2.0.0', '1.0.10', '1.0.9', '1.0.1']);
  });

  it('redraws the whole view when a gallery is added', async () => {
    const azure = world();
    await opened(azure);
    azure.store.put(gallery('third'));
    await settled();
    assert.deepEqual(azure.redrawn, ['all']);
  });

  it('keeps the nodes of expanded rows when a version is added', async () => {
    const azure = world();
    const before = await azure.open('east', 'images');
    azure.store.put(version(images, '2.0.0'));
    const after = await azure.open('east', 'images');
    assert.equal(after[1], before[0]);
  });
});

describe('findNode', () => {
  it('finds a node that was never expanded, even in a group', async () => {
    for (const groupBy of ['none', 'location'] as const) {
      const azure = world();
      azure.groupBy = groupBy;
      const found = await findNode(azure.tree, azure.store, version(images, '1.0.9').id.toUpperCase());
      assert.equal(found?.resourceId, version(images, '1.0.9').id);
      assert.equal(found.parent?.parent?.parent !== undefined, groupBy === 'location');
    }
  });

  it('reads a version that is not in its list yet', async () => {
    const azure = world();
    await azure.open('east', 'images');
    azure.versionsInAzure.push(version(images, '3.0.0'));
    const found = await findNode(azure.tree, azure.store, version(images, '3.0.0').id);
    assert.equal(found?.getTreeItem().label, '3.0.0');
  });

  it('finds nothing when the resource does not exist', async () => {
    const azure = world();
    assert.equal(await findNode(azure.tree, azure.store, version(images, '9.9.9').id), undefined);
    assert.equal(await findNode(azure.tree, azure.store, gallery('none').id), undefined);
  });
});

describe('replicatingVersions', () => {
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

  it('watches a replicating version only while it is visible', async () => {
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

  it('stops watching when the view is disposed', async () => {
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

/** Expands the tree down to the versions and draws all of it. */
async function opened(azure: TreeWorld): Promise<void> {
  await azure.open('east', 'images');
  await settled();
  await azure.open('east', 'images');
  azure.redrawn = [];
}

describe('TreeFilter', () => {
  it('shows only matching items and shows everything again when it is cleared', async () => {
    const filter = new TreeFilter();
    const known: Known<{ readonly id: string }> = {
      state: 'loaded',
      items: [{ id: '/G/one' }, { id: '/G/two' }],
      failures: [],
    };
    const ids = (): string[] => shownOf(known, { shows: filter.shows }).items.map(({ id }) => id);
    assert.deepEqual(ids(), ['/G/one', '/G/two']);
    filter.hits = { text: 'one', count: '1 gallery', shown: new Set(['/g/one']), opens: new Set() };
    assert.deepEqual(ids(), ['/G/one']);
    filter.hits = undefined;
    assert.deepEqual(ids(), ['/G/one', '/G/two']);
  });
});
