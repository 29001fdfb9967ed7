import checklist from '@vscode/codicons/src/icons/checklist.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import creditCard from '@vscode/codicons/src/icons/credit-card.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import globe from '@vscode/codicons/src/icons/globe.svg';
import history from '@vscode/codicons/src/icons/history.svg';
import markdown from '@vscode/codicons/src/icons/markdown.svg';
import passFilled from '@vscode/codicons/src/icons/pass-filled.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import sync from '@vscode/codicons/src/icons/sync.svg';
import table from '@vscode/codicons/src/icons/table.svg';
import type { ActionId, TileId } from '../contract';

export const tileIcons: Readonly<Record<TileId, string>> = {
  cost: creditCard,
  replicating: sync,
  failed: error,
  expired: circleSlash,
  expiring: history,
  misplaced: globe,
  unused: checklist,
};

export const actionIcons: Readonly<Record<ActionId, string>> = { refresh, exportMarkdown: markdown, exportCsv: table };

export const goodIcon = passFilled;
