import * as l10n from '@vscode/l10n';
import { rescueFormats } from '../../export/rescue/rescueReport';
import { showUntitled } from '../../platform/showDocument';
import { showMessage } from '../../platform/surface/messages';
import { pickFrom } from '../../platform/surface/pickFrom';
import { rescueReportOf } from '../../wizards/labs/rescue/rescueMemo';
import { operationIdsOf } from '../operation/clearOperations';
import type { Command } from '../services';

/** Show Report: which images a rescue exported to which gallery, and which not, as Markdown or CSV. */
export const showRescueReport: Command =
  ({ operations, session }) =>
  async (...args) => {
    const [, form] = args;
    const [id] = operationIdsOf(args);
    const rescues = id === undefined ? operations.list() : [operations.get(id)].filter(one => one !== undefined);
    const [rows] = rescues.flatMap(one => {
      const report = rescueReportOf(one);
      return report ? [report] : [];
    });
    if (!rows) {
      void showMessage('info', l10n.t('Activity has no rescue of lab images. Run Rescue Lab Images first.'));
      return;
    }
    const format =
      rescueFormats.find(one => one.id === form) ??
      (
        await pickFrom(
          rescueFormats.map(one => ({ label: one.label, one })),
          l10n.t('Rescue Report'),
        )
      )?.one;
    if (format) await showUntitled(format.languageId, format.export(rows, session.clock.now()));
  };
