import arrowRight from '@vscode/codicons/src/icons/arrow-right.svg';
import calendar from '@vscode/codicons/src/icons/calendar.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import clippy from '@vscode/codicons/src/icons/clippy.svg';
import code from '@vscode/codicons/src/icons/code.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import diff from '@vscode/codicons/src/icons/diff.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import filesIcon from '@vscode/codicons/src/icons/files.svg';
import globe from '@vscode/codicons/src/icons/globe.svg';
import home from '@vscode/codicons/src/icons/home.svg';
import linkExternal from '@vscode/codicons/src/icons/link-external.svg';
import listTree from '@vscode/codicons/src/icons/list-tree.svg';
import passFilled from '@vscode/codicons/src/icons/pass-filled.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import sync from '@vscode/codicons/src/icons/sync.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import vm from '@vscode/codicons/src/icons/vm.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import type { TemplateResult } from 'lit';
import { drawIcon } from '../../kit/page/drawIcon';
import type { ActionId, ReplicationView } from '../contract';

const drawings = { arrowRight, circleSlash, error, home, passFilled, sync, warning };
type IconName = keyof typeof drawings;

/** Decorative: there is always text with the same meaning. */
export function icon(name: IconName, more = ''): TemplateResult {
  return drawIcon(drawings[name], more);
}

export const actionIcons: Readonly<Record<ActionId, string>> = {
  retryFailedRegions: refresh,
  createVm: vm,
  editRegions: globe,
  copyVersion: filesIcon,
  setEndOfLife: calendar,
  exportScript: code,
  compare: diff,
  compareWithPrevious: diff,
  delete: trash,
  deleteManagedImage: trash,
  reveal: listTree,
  openInPortal: linkExternal,
  copyId: copy,
  copyDetails: clippy,
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
