import linkExternal from '@vscode/codicons/src/icons/link-external.svg';
import listUnordered from '@vscode/codicons/src/icons/list-unordered.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import repoClone from '@vscode/codicons/src/icons/repo-clone.svg';
import tag from '@vscode/codicons/src/icons/tag.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import { html, nothing, render } from 'lit';
import { factSections } from '../../kit/page/factSections';
import { postToHost } from '../../kit/page/host';
import { pageHeader } from '../../kit/page/pageHeader';
import { rowTable, type TableEvents } from '../../kit/page/rowTable';
import type { ActionId, ManagedImageView, ToHost } from '../contract';

const actionIcons: Readonly<Record<ActionId, string>> = {
  cloneManagedImage: repoClone,
  editTags: tag,
  viewProperties: listUnordered,
  openInPortal: linkExternal,
  refresh,
  delete: trash,
};

interface Page {
  show(view: ManagedImageView): void;
}

/** Renders views into `root`, and holds the state of the focus. */
export function createPage(root: HTMLElement): Page {
  let view: ManagedImageView | undefined;
  let row: string | undefined;
  const post = (message: ToHost): void => postToHost(message);

  const events: TableEvents<never> = {
    open: id => post({ type: 'open', id }),
    mend: () => undefined,
    more: () => undefined,
    clear: () => undefined,
    focus: key => {
      if (row === key) return;
      row = key;
      draw();
    },
  };

  function draw(): void {
    if (!view) return;
    render(
      html`${pageHeader(view, actionIcons, action => post({ type: 'act', action }))}
      ${view.table ? rowTable(view.table, row, events) : nothing}
      ${view.sections.length > 0 ? factSections(view.sections) : nothing}`,
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
