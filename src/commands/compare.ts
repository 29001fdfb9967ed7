import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { comparableText } from '../domain/compare';
import type { Resource } from '../domain/model/kinds';
import { fullName, parentId } from '../domain/resourceId';
import { showDifference } from '../platform/documents';
import type { Command, CommandServices } from './services';
import { resourceIdsOf } from './targets';

/** Compare…: two selected versions, definitions or galleries in the diff editor; where one is given, the other is picked. */
export const compare: Command =
  services =>
  async (...args) => {
    const [left, second] = resourceIdsOf(args, services.selection);
    if (left === undefined) return;
    const { store } = services;
    const one = await store.reread(left);
    const other = one && (second === undefined ? await pickOther(one, services) : await store.reread(second));
    if (!other) return;
    if (one.kind !== other.kind) {
      void vscode.window.showErrorMessage(l10n.t('Choose two of the same kind to compare.'));
      return;
    }
    const names = [one, other].map(({ id }) => fullName(id).replaceAll('\\', ' › '));
    const [from = '', to = ''] = names;
    await showDifference(
      { name: `${from}.json`, text: comparableText(one) },
      { name: `${to}.json`, text: comparableText(other) },
      l10n.t('{0} and {1}', from, to),
    );
  };

async function pickOther(one: Resource, { store }: CommandServices): Promise<Resource | undefined> {
  const parent = parentId(one.id) ?? '';
  const known = {
    version: () => store.loadVersions(parent),
    definition: () => store.loadDefinitions(parent),
    gallery: () => store.loadGalleries(),
    managedImage: () => store.loadManagedImages(),
  }[one.kind]();
  const items = known.then(({ items: all }) =>
    [...all]
      .filter(({ id }) => id !== one.id)
      .map(resource => ({ label: resource.name, description: resource.location, resource })),
  );
  const picked = await vscode.window.showQuickPick(items, { title: l10n.t('Compare {0} with', one.name) });
  return picked && store.reread(picked.resource.id);
}
