import { eventually } from '../support/eventually';
import { useWorkbench } from './page/useWorkbench';

describe('The welcome of a new user in a window of 900 pixels', () => {
  const vscode = useWorkbench({ viewport: { width: 1440, height: 900 } });

  it('shows all its buttons without scrolling', async () => {
    await vscode().openContainer();
    const { pane } = vscode().view('Galleries');
    // Measured at once: VS Code draws the buttons again whenever a condition of theirs changes.
    const measure = () =>
      pane.evaluate(section => {
        const { top, bottom } = section.getBoundingClientRect();
        const boxes = [...section.querySelectorAll('.welcome-view-content .monaco-button')].map(button =>
          button.getBoundingClientRect(),
        );
        const isShown = boxes.every(box => box.height > 0 && box.top >= top && box.bottom <= bottom);
        return { isShown: isShown && boxes.length > 1, text: JSON.stringify({ top, bottom, boxes }) };
      });
    await eventually(
      'all buttons of the welcome to be in sight',
      async () => ((await measure()).isShown ? true : undefined),
      async () => (await measure()).text,
    );
  });
});
