import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import arrowRight from '@vscode/codicons/src/icons/arrow-right.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import clippy from '@vscode/codicons/src/icons/clippy.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import home from '@vscode/codicons/src/icons/home.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import linkExternal from '@vscode/codicons/src/icons/link-external.svg';
import listTree from '@vscode/codicons/src/icons/list-tree.svg';
import passFilled from '@vscode/codicons/src/icons/pass-filled.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import sync from '@vscode/codicons/src/icons/sync.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import type { ActionId, ReplicationView } from '../contract';

const drawings = {
  arrowRight,
  circleSlash,
  clippy,
  copy,
  error,
  home,
  info,
  linkExternal,
  listTree,
  passFilled,
  refresh,
  sync,
  trash,
  warning,
};
type IconName = keyof typeof drawings;

/** Decorative: there is always text with the same meaning. */
export function icon(name: IconName, more = ''): TemplateResult {
  return html`<span class="icon ${more}" aria-hidden="true">${unsafeHTML(drawings[name])}</span>`;
}

export const actionIcons: Readonly<Record<ActionId, IconName>> = {
  retryFailedRegions: 'refresh',
  deleteManagedImage: 'trash',
  reveal: 'listTree',
  openInPortal: 'linkExternal',
  copyId: 'copy',
  copyDetails: 'clippy',
};

export const logIcons: Readonly<Record<ReplicationView['log'][number]['kind'], IconName>> = {
  began: 'arrowRight',
  completed: 'passFilled',
  failed: 'error',
  stuck: 'warning',
  moving: 'sync',
  quarter: 'sync',
  ready: 'passFilled',
};

export const noticeIcons: Readonly<Record<ReplicationView['notices'][number]['severity'], IconName>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
};
