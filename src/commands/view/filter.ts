import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { imagesMatching, withAncestors } from '../../wizards/pick/imagesMatching';
import type { Command } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';

/** Filter…: searches all galleries, including collapsed ones. An empty filter shows everything. */
export const filter: Command =
  services =>
  async (...args) => {
    const [given] = args;
    if (!(await ensureSignedIn(services))) return;
    const text =
      typeof given === 'string'
        ? given
        : await vscode.window.showInputBox({
            title: l10n.t('Filter'),
            prompt: l10n.t(
              'Words from a name, and os:, region:, state:, tag:name=value, expired, expiring, unused; leave empty to show everything',
            ),
            placeHolder: 'ubuntu os:linux region:westeurope',
            value: services.filterText(),
          });
    if (text === undefined) return;
    const shown = text.trim() === '' ? undefined : withAncestors(await imagesMatching(text, services.wizards));
    services.showOnly(text.trim(), shown);
    if (shown?.size === 0) {
      void vscode.window.showInformationMessage(
        l10n.t('Nothing matches "{0}". Change the filter, or leave it empty to see everything.', text),
      );
    }
  };
