import assert from 'node:assert/strict';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import { definition, gallery, version } from '../store/fakeReader';
import { settled, TreeWorld } from './treeWorld';

/** A gallery that counts how often its ID is read. */
function counting(of: Gallery, count: () => void): Gallery {
  return Object.defineProperty({ ...of }, 'id', {
    enumerable: true,
    get: () => {
      count();
      return of.id;
    },
  });
}

/** How often IDs are read while a tree in groups, one for each gallery, is opened and drawn. */
async function readsOfGroupedTree(groups: number): Promise<number> {
  const azure = new TreeWorld();
  let reads = 0;
  azure.groupBy = 'subscription';
  azure.galleriesInAzure = Array.from({ length: groups }, (_, at) =>
    counting(gallery(`g${at}`, {}, { id: `s${at}`, name: `s${at}`, tenantId: 't' }), () => (reads += 1)),
  );
  const roots = await azure.open();
  assert.equal(roots.length, groups);
  for (const group of roots) assert.equal((await azure.tree.children(group)).length, 1);
  return reads;
}

describe('Tree of many subscriptions', () => {
  it('takes about ten times the work for ten times the groups', async () => {
    const few = await readsOfGroupedTree(50);
    const many = await readsOfGroupedTree(500);
    assert.ok(many <= 15 * few, `${few} reads of IDs for 50 groups, ${many} for 500`);
  });
});

describe('Definition with many versions', () => {
  it('presents only the version that changed, and its definition, while the latest stays the same', async () => {
    const azure = new TreeWorld();
    const of = gallery('g');
    const images = definition(of, 'images');
    azure.galleriesInAzure = [of];
    azure.definitionsInAzure = [images];
    azure.versionsInAzure = Array.from({ length: 50 }, (_, at) => version(images, `1.0.${at}`));
    const nodes = await azure.open('g', 'images');
    let presented = 0;
    for (const node of nodes) {
      const present = node.getTreeItem.bind(node);
      node.getTreeItem = () => {
        presented += 1;
        return present();
      };
    }
    const update = async (name: string, more: Parameters<typeof version>[2]): Promise<number> => {
      presented = 0;
      azure.store.put(version(images, name, more));
      await settled();
      return presented;
    };
    await update('1.0.5', { tags: { team: 'a' } });
    assert.equal(await update('1.0.5', { tags: { team: 'b' } }), 1);
    assert.equal(await update('1.0.49', { excludeFromLatest: true }), 50);
  });
});
