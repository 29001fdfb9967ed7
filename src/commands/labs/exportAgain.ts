import * as l10n from '@vscode/l10n';
import { labsNotExported } from '../../operations/labsNotExported';
import { showMessage } from '../../platform/surface/messages';
import { operationIdsOf } from '../operation/clearOperations';
import type { Command } from '../services';
import { exportLabTemplate } from './exportLabTemplate';

/** Export Again…: retries the failed exports of an operation, asking the same questions as the first time. */
export const exportAgain: Command =
  services =>
  async (...args) => {
    const [first] = args;
    const ids = typeof first === 'string' ? [first] : operationIdsOf(args);
    const labs = ids.flatMap(id => {
      const operation = services.operations.get(id);
      return operation ? labsNotExported(operation) : [];
    });
    if (labs.length > 0) return exportLabTemplate(services)(labs);
    void showMessage('info', l10n.t("Activity has no failed exports, so there's nothing to export again."));
  };
