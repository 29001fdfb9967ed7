import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fullName } from '../../domain/id/resourceId';
import type { Command } from '../services';
import { allKinds, targetsOf } from '../target/targets';

/** Copy Name: `gallery\definition\version`, one per line. */
export const copyName: Command =
  services =>
  async (...args) => {
    const ids = await targetsOf(args, { title: l10n.t('Copy Name'), kinds: allKinds, many: true }, services);
    if (ids.length > 0) await vscode.env.clipboard.writeText(ids.map(fullName).join('\n'));
  };
