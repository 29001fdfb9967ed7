import account from '@vscode/codicons/src/icons/account.svg';
import add from '@vscode/codicons/src/icons/add.svg';
import arrowLeft from '@vscode/codicons/src/icons/arrow-left.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import code from '@vscode/codicons/src/icons/code.svg';
import debugDisconnect from '@vscode/codicons/src/icons/debug-disconnect.svg';
import restart from '@vscode/codicons/src/icons/debug-restart.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import exclude from '@vscode/codicons/src/icons/exclude.svg';
import eyeClosed from '@vscode/codicons/src/icons/eye-closed.svg';
import eye from '@vscode/codicons/src/icons/eye.svg';
import history from '@vscode/codicons/src/icons/history.svg';
import key from '@vscode/codicons/src/icons/key.svg';
import link from '@vscode/codicons/src/icons/link.svg';
import listTree from '@vscode/codicons/src/icons/list-tree.svg';
import organization from '@vscode/codicons/src/icons/organization.svg';
import play from '@vscode/codicons/src/icons/play.svg';
import plug from '@vscode/codicons/src/icons/plug.svg';
import rocket from '@vscode/codicons/src/icons/rocket.svg';
import saveAs from '@vscode/codicons/src/icons/save-as.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import type { ActionId } from '../contract';

export const actionIcons: Readonly<Record<ActionId, string>> = {
  run: play,
  back: arrowLeft,
  export: code,
  leaveOut: exclude,
  stopFollowing: eyeClosed,
  retry: restart,
  showActivity: listTree,
};

export const editIcon = edit;

/** By the names that the lines of a plan use. */
const changeIcons: Readonly<Record<string, string>> = {
  account,
  add,
  'circle-slash': circleSlash,
  'debug-disconnect': debugDisconnect,
  edit,
  eye,
  'eye-closed': eyeClosed,
  history,
  key,
  link,
  organization,
  plug,
  rocket,
  'save-as': saveAs,
  trash,
};

export function changeIcon(name: string): string {
  return changeIcons[name] ?? edit;
}
