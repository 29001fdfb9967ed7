import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { startPage } from '../../kit/page/startPage';
import { toPage } from '../contract';
import '../../kit/page/kit.css';
import '../../kit/page/facts.css';
import './page.css';
import { createPage } from './page';

startPage(toPage, (root, announce) => {
  const page = createPage(root);
  return { state: ({ view }) => page.show(view), announce: ({ text }) => announce(text) };
});
