import linkExternal from '@vscode/codicons/src/icons/link-external.svg';
import listUnordered from '@vscode/codicons/src/icons/list-unordered.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import repoClone from '@vscode/codicons/src/icons/repo-clone.svg';
import tag from '@vscode/codicons/src/icons/tag.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import { html, nothing } from 'lit';
import { factSections } from '../../kit/page/factSections';
import { postToHost } from '../../kit/page/host';
import { pageHeader } from '../../kit/page/pageHeader';
import { createTablePage } from '../../kit/page/tablePage';
import type { ActionId, ManagedImageView, ToHost } from '../contract';

const actionIcons: Readonly<Record<ActionId, string>> = {
  cloneManagedImage: repoClone,
  editTags: tag,
  viewProperties: listUnordered,
  openInPortal: linkExternal,
  refresh,
  delete: trash,
};

const post = (message: ToHost): void => postToHost(message);

export const createPage = (root: HTMLElement) =>
  createTablePage<ManagedImageView>(root, {
    open: () => id => post({ type: 'open', id }),
    template: (view, table) =>
      html`${pageHeader(view, actionIcons, action => post({ type: 'act', action }))} ${table}
      ${view.sections.length > 0 ? factSections(view.sections) : nothing}`,
  });
