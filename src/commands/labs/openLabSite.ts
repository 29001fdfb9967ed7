import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { labSite } from '../../domain/labs/labService';
import { showMessage } from '../../platform/surface/messages';
import type { Command } from '../services';

/** Open Lab Services Site: where labs are used, and the only place to export templates of classic lab accounts. */
export const openLabSite: Command =
  ({ session }) =>
  async () => {
    if (session.environment === 'AzureCloud') {
      await vscode.env.openExternal(vscode.Uri.parse(labSite, true));
      return;
    }
    void showMessage(
      'info',
      session.environment === 'sample'
        ? l10n.t("Labs in Sample Azure aren't on the Lab Services site. Sign in to Azure to open the site.")
        : l10n.t(
            "The Lab Services site is available only in the Azure public cloud, not in the cloud you're signed in to.",
          ),
    );
  };
