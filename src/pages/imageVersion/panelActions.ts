import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { ActionId } from './contract';
import type { Situation } from './present/situation';
import type { ReplicationActions } from './panelParts';
import { supportDetails } from './supportDetails';

/** Handlers of the page's buttons. */
export function panelActions(
  actions: ReplicationActions,
  situation: () => Situation,
): Readonly<Record<ActionId, () => unknown>> {
  const copy = async (text: string): Promise<void> => {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(l10n.t('Copied'), 2_000);
  };
  return {
    retryFailedRegions: () => actions.retryFailedRegions(situation().versionId),
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
