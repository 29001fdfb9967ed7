import assert from 'node:assert/strict';
import { useWorkbench } from './page/useWorkbench';

describe('The welcome of a new user in a window of 900 pixels', () => {
  const vscode = useWorkbench({ viewport: { width: 1440, height: 900 } });

  it('shows all its buttons without scrolling', async () => {
    await vscode().openContainer();
    const galleries = vscode().view('Galleries');
    const pane = await galleries.pane.boundingBox();
    assert.ok(pane);
    const buttons = galleries.welcome().getByRole('button');
    await buttons.first().waitFor();
    const boxes = await Promise.all((await buttons.all()).map(button => button.boundingBox()));
    assert.ok(boxes.length > 1);
    for (const box of boxes) {
      assert.ok(box && box.y >= pane.y && box.y + box.height <= pane.y + pane.height, JSON.stringify({ box, pane }));
    }
  });
});
