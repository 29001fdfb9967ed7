import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Command } from '../services';
import { allKinds, targetsOf } from '../target/targets';

/** Copy Resource ID: one per line. */
export const copyId: Command =
  services =>
  async (...args) => {
    const ids = await targetsOf(args, { title: l10n.t('Copy Resource ID'), kinds: allKinds, many: true }, services);
    if (ids.length > 0) await vscode.env.clipboard.writeText(ids.join('\n'));
  };
