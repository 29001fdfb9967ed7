import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { byNumberDescending } from '../domain/semanticVersion';
import { fullName, parentId } from '../domain/resourceId';
import type { Command } from './services';
import { signedIn } from './signedIn';

/** Go to Image…: every definition and version of all galleries in one list; the one chosen is shown in its view. */
export const findImage: Command = services => async () => {
  if (!(await signedIn(services))) return;
  const { reader } = services;
  const items = Promise.all([reader.allDefinitions(), reader.allVersions()]).then(([definitions, versions]) =>
    [
      ...definitions.items.map(one => ({ id: one.id, icon: 'symbol-structure', facts: [one.osType, one.location] })),
      ...[...versions.items]
        .sort(
          (a, b) => (parentId(a.id) ?? '').localeCompare(parentId(b.id) ?? '') || byNumberDescending(a.name, b.name),
        )
        .map(one => ({ id: one.id, icon: 'tag', facts: [one.provisioningState, one.location] })),
    ].map(({ id, icon, facts }) => ({
      label: `$(${icon}) ${fullName(id)}`,
      description: facts.join(' · '),
      id,
    })),
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Go to Image'),
    placeHolder: l10n.t('Gallery, image definition or version'),
    matchOnDescription: true,
  });
  if (picked && !(await services.reveal(picked.id))) {
    void vscode.window.showInformationMessage(l10n.t('{0} is not in the view.', fullName(picked.id)));
  }
};
