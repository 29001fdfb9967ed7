import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { startPage } from '../../kit/page/startPage';
import { toPage } from '../contract';
import '../../kit/page/kit.css';
import '../../kit/page/table.css';
import '../../kit/page/facts.css';
import './managedImage.css';
import { createPage } from './page';

startPage(toPage, root => {
  const page = createPage(root);
  return { state: ({ view }) => page.show(view) };
});
