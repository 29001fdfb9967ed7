import assert from 'node:assert/strict';
import type { TreeNode } from '../../../src/tree/treeNode';
import { selectNode } from '../../../src/tree/view/selectNode';

const node = { id: 'golden' } as TreeNode;

describe('selectNode', () => {
  it('reveals a node once, also if it is selected already', async () => {
    const view = viewOf(['selects']);
    await selectNode(view, node);
    await selectNode(view, node);
    assert.equal(view.reveals(), 2);
  });

  it('reveals the node again after VS Code dropped it during a redraw, with an error or without', async () => {
    const view = viewOf(['drops', 'fails', 'selects']);
    await selectNode(view, node);
    assert.deepEqual(view.selection, [node]);
  });

  it('reports the error of a node that VS Code never finds', async () => {
    await assert.rejects(selectNode(viewOf(['fails']), node), /Cannot resolve tree item/);
  });
});

/** A view that does with one reveal after the other what `answers` say; the last one counts for all that follow. */
function viewOf(answers: readonly ('selects' | 'drops' | 'fails')[]) {
  let [selection, reveals]: [readonly TreeNode[], number] = [[], 0];
  return {
    get selection() {
      return selection;
    },
    reveals: () => reveals,
    async reveal(revealed: TreeNode) {
      const answer = answers[Math.min(reveals++, answers.length - 1)];
      if (answer === 'selects') selection = [revealed];
      if (answer === 'fails') throw new Error('Cannot resolve tree item for element golden');
    },
  };
}
