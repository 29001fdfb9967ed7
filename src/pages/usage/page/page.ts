import markdown from '@vscode/codicons/src/icons/markdown.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import { html, nothing, render } from 'lit';
import { postToHost } from '../../kit/page/host';
import { pageHeader } from '../../kit/page/pageHeader';
import { rowTable, type TableEvents } from '../../kit/page/rowTable';
import type { ToHost, UsageView } from '../contract';

const actionIcons = { refresh, exportMarkdown: markdown };

interface Page {
  show(view: UsageView): void;
}

/** Renders views into `root`, and holds the state of the focus. */
export function createPage(root: HTMLElement): Page {
  let view: UsageView | undefined;
  let row: string | undefined;
  const post = (message: ToHost): void => postToHost(message);

  function draw(): void {
    if (!view) return;
    const events: TableEvents<never> = {
      open: view.hasPortal ? id => post({ type: 'open', id }) : undefined,
      mend: () => undefined,
      more: () => undefined,
      clear: () => undefined,
      focus: key => {
        if (row === key) return;
        row = key;
        draw();
      },
    };
    render(
      html`${pageHeader(view, actionIcons, action => post({ type: 'act', action }))}
      ${view.table ? rowTable(view.table, row, events) : nothing}`,
      root,
    );
  }

  return {
    show(next) {
      view = next;
      draw();
    },
  };
}
