import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../src/base/event';
import type { TreeNode } from '../../../src/tree/treeNode';
import { followSelection } from '../../../src/tree/view/lastSelection';

describe('followSelection', () => {
  it('returns the IDs selected in the view used last', () => {
    const [galleries, labs] = [view(), view()];
    const selection = followSelection([galleries.view, labs.view]);
    galleries.select('/g/1', '/g/2');
    assert.deepEqual(selection.ids(), ['/g/1', '/g/2']);
    labs.select('/l/1');
    assert.deepEqual(selection.ids(), ['/l/1']);
  });

  it('keeps the selection while VS Code reloads the rows', () => {
    const labs = view();
    const selection = followSelection([labs.view]);
    labs.select('/l/1');
    labs.reload();
    assert.deepEqual(selection.ids(), ['/l/1']);
  });

  it('is empty when the user selects nothing', () => {
    const labs = view();
    const selection = followSelection([labs.view]);
    labs.select('/l/1');
    labs.select();
    assert.deepEqual(selection.ids(), []);
  });
});

/** A view as VS Code reports it: rows that are being reloaded are missing in its selection. */
function view() {
  const changed = new Emitter<{ selection: readonly TreeNode[] }>();
  let selection: readonly TreeNode[] = [];
  const shown = {
    get selection() {
      return selection;
    },
    onDidChangeSelection: changed.event,
  };
  return {
    view: shown as unknown as vscode.TreeView<TreeNode>,
    select(...ids: string[]) {
      selection = ids.map(resourceId => ({ resourceId }) as TreeNode);
      changed.fire({ selection });
    },
    reload() {
      selection = [];
    },
  };
}
