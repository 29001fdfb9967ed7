import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { showBriefly } from '../../platform/surface/messages';
import type { ActionId } from './contract';
import type { PageCommand, ReplicationActions } from './panelParts';
import type { Situation } from './present/situation';
import { supportDetails } from './supportDetails';

/** Handlers of the page's buttons. */
export function panelActions(
  actions: ReplicationActions,
  situation: () => Situation,
): Readonly<Record<ActionId, () => unknown>> {
  const copy = async (text: string): Promise<void> => {
    await vscode.env.clipboard.writeText(text);
    showBriefly(l10n.t('Copied'));
  };
  const run = (command: PageCommand) => (): unknown => actions.run(command, situation().versionId);
  return {
    retryFailedRegions: run('retryFailedRegions'),
    createVm: run('createVm'),
    editRegions: run('editRegions'),
    copyVersion: run('copyVersion'),
    setEndOfLife: run('setEndOfLife'),
    exportScript: run('exportScript'),
    compare: run('compare'),
    compareWithPrevious: run('compareWithPrevious'),
    delete: run('delete'),
    deleteManagedImage: () => {
      const { sourceImageId } = situation();
      return sourceImageId === undefined ? undefined : actions.deleteManagedImage(sourceImageId);
    },
    reveal: () => actions.reveal(situation().versionId),
    openInPortal: () => actions.openInPortal?.(situation().versionId),
    copyId: () => copy(situation().versionId),
    copyDetails: () => copy(supportDetails(situation())),
  };
}
