import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { showMessage } from '../../platform/surface/messages';
import type { Command } from '../services';
import { labKinds, resourceKinds, targetsOf } from '../target/targets';

/** Open in Portal: the resource's page in the portal of the session's cloud. */
export const openInPortal: Command =
  services =>
  async (...args) => {
    const { session } = services;
    const [id] = await targetsOf(
      args,
      { title: l10n.t('Open in Portal'), kinds: [...resourceKinds, ...labKinds] },
      services,
    );
    if (id === undefined) return;
    if (session.environment === 'sample') {
      void showMessage(
        'info',
        l10n.t("Sample Azure doesn't have a portal. Sign in to Azure to open real resources in the portal."),
      );
      return;
    }
    await vscode.env.openExternal(vscode.Uri.parse(`${session.portal}/#resource${id}`, true));
  };
