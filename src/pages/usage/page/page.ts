import markdown from '@vscode/codicons/src/icons/markdown.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import { html } from 'lit';
import { postToHost } from '../../kit/page/host';
import { pageHeader } from '../../kit/page/pageHeader';
import { createTablePage } from '../../kit/page/tablePage';
import type { ToHost, UsageView } from '../contract';

const actionIcons = { refresh, exportMarkdown: markdown };

const post = (message: ToHost): void => postToHost(message);

export const createPage = (root: HTMLElement) =>
  createTablePage<UsageView>(root, {
    open: ({ hasPortal }) => (hasPortal ? id => post({ type: 'open', id }) : undefined),
    template: (view, table) => html`${pageHeader(view, actionIcons, action => post({ type: 'act', action }))} ${table}`,
  });
