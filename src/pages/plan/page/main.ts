import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { saveState } from '../../kit/page/host';
import { startPage } from '../../kit/page/startPage';
import { toPage } from '../contract';
import '../../kit/page/kit.css';
import './plan.css';
import { createPage } from './page';

startPage(toPage, (root, announce) => {
  const page = createPage(root);
  return {
    state: ({ view }) => page.show(view),
    announce: ({ text }) => announce(text),
    save: ({ state }) => saveState(state),
  };
});
