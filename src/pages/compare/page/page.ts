import json from '@vscode/codicons/src/icons/json.svg';
import markdown from '@vscode/codicons/src/icons/markdown.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import { html, nothing, render } from 'lit';
import { postToHost } from '../../kit/page/host';
import { pageHeader } from '../../kit/page/pageHeader';
import type { CompareView, ToHost } from '../contract';
import { pairTable } from './pairTable';

const actionIcons = { refresh, showJson: json, exportMarkdown: markdown };

interface Page {
  show(view: CompareView): void;
}

/** Renders views into `root`. */
export function createPage(root: HTMLElement): Page {
  const post = (message: ToHost): void => postToHost(message);
  return {
    show(view) {
      render(
        html`${pageHeader(view, actionIcons, action => post({ type: 'act', action }))}
        ${view.table ? pairTable(view.table, post) : nothing}`,
        root,
      );
    },
  };
}
