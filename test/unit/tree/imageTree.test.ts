import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { ManagedImage } from '../../../src/domain/source/managedImage';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { createClones } from '../../../src/store/clones';
import { createStore } from '../../../src/store/createStore';
import { NodeTree } from '../../../src/tree/nodeTree';
import { imageTree } from '../../../src/tree/root/imageTree';
import { definition, fakeReader, gallery, later, version } from '../store/fakeReader';
import { TreeWorld } from './treeWorld';

const id = '/subscriptions/aaaa/resourceGroups/rg/providers/Microsoft.Compute/images/rhel-9-hardened';
const source = { kind: 'managedImage', id } as const;
const rhel = definition(gallery('golden'), 'rhel-9-base');
const image: ManagedImage = {
  ...{ kind: 'managedImage', id, name: 'rhel-9-hardened', location: 'westeurope', tags: {} },
  ...{ provisioningState: 'Succeeded', osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V2' },
  ...{ dataDisks: [], zoneResilient: false },
};

/** The Managed Images view with one image, of which Resource Graph knows these clones. */
async function shown(images: readonly ManagedImage[], inGraph: readonly ImageVersion[]) {
  let queries = 0;
  const answered = later<void>();
  const world = new TreeWorld();
  const store = createStore(fakeReader({ managedImages: async () => ({ items: images, failures: [] }) }));
  const clonedVersions = async () => {
    queries++;
    await answered.promise;
    return { items: inGraph, failures: [] };
  };
  const clones = async () => createClones({ clonedVersions }, store, { subscriptions: () => [] });
  const { session, operations } = world;
  const services = { session, operations, store, displayContext: () => world.displayContext() };
  const tree: NodeTree = new NodeTree(async () => (await roots)('none'));
  const roots = imageTree(tree, services, clones);
  const redrawn: unknown[] = [];
  tree.onDidChange(change => redrawn.push(change));
  const [node] = await tree.children();
  const answer = () => answered.resolve();
  return { answer, store, redrawn, queries: () => queries, before: node && tree.draw(node).description, node };
}

describe('Managed Images view', () => {
  it('shows the images first, then as what each was cloned, and later what any view learns', async () => {
    const { answer, store, redrawn, before, node } = await shown([image], [version(rhel, '9.7.0', { source })]);
    assert.equal(before, 'Gen2 · West Europe');
    answer();
    await setImmediate();
    assert.deepEqual(redrawn, [[node]]);
    assert.match(node?.getTreeItem().description ?? '', /^cloned as rhel-9-base 9\.7\.0 · /);
    store.put(version(rhel, '9.7.1', { source }));
    await setImmediate();
    assert.match(node?.getTreeItem().description ?? '', /^cloned as rhel-9-base 9\.7\.1 and 1 more · /);
  });

  it('asks nothing about clones where there are no images, and opens the page of an image by a click', async () => {
    const none = await shown([], []);
    await setImmediate();
    assert.equal(none.queries(), 0);
    const { node, queries } = await shown([image], []);
    await setImmediate();
    assert.equal(queries(), 1);
    assert.equal(node?.getTreeItem().click?.command, 'openManagedImage');
  });
});
