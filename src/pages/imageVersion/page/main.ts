import * as z from 'zod/mini';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { toPage } from '../contract';
import { dispatch, type Handlers } from '../../kit/dispatch';
import type { ToPage } from '../contract';
import { saveState, postToHost } from './host';
import './page.css';
import { createPage } from './page';

// Compiled validators need eval, which the page's security policy forbids.
z.config({ jitless: true });

const main = document.querySelector('main');
const announcer = document.querySelector('[aria-live]');

if (main) {
  const versionId = main.dataset['versionId'];
  if (versionId !== undefined) saveState({ versionId });
  const page = createPage(main);
  const handlers: Handlers<ToPage> = {
    state: ({ view }) => page.show(view),
    announce: ({ text }) => {
      if (announcer) announcer.textContent = text;
    },
  };
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const start = performance.now();
    dispatch(toPage, handlers, event.data);
    // Duration of the latest update, which the tests hold to a budget.
    performance.clearMeasures('update');
    performance.measure('update', { start });
  });
  postToHost({ type: 'ready' });
}
