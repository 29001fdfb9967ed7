import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { parseForeignId } from '../../domain/id/foreignId';
import { definitionIdOf, galleryIdOf, galleryLevelOf, isGalleryId } from '../../domain/id/galleryIds';
import { idForms, type IdContext } from '../../domain/id/idForms';
import { fullName } from '../../domain/id/resourceId';
import { latestOf } from '../../domain/version/latest';
import { pickFrom } from '../../platform/surface/pickFrom';
import type { Command, CommandServices } from '../services';
import { allKinds, targetsOf } from '../target/targets';

/** Copy ID As…: the ID formats of a resource, each with its use. */
export const copyIdAs: Command =
  services =>
  async (...args) => {
    const [id] = await targetsOf(args, { title: l10n.t('Copy ID As'), kinds: allKinds }, services);
    if (id === undefined) return;
    const items = idContextOf(id, services).then(context =>
      idForms(id, context).map(form => ({ label: form.label, description: form.purpose, detail: form.id, form })),
    );
    const title = l10n.t('Copy ID of {0} As', fullName(id));
    const picked = await pickFrom(items, title);
    if (picked) await vscode.env.clipboard.writeText(picked.form.id);
  };

/** What can't be read is left out: the ID itself can always be copied. */
async function idContextOf(id: string, { reader, store }: CommandServices): Promise<IdContext> {
  if (!galleryLevelOf(id)) return {};
  const [sharing, versions] = await Promise.all([
    parseForeignId(id) ? undefined : reader.gallerySharing(galleryIdOf(id)).catch(() => undefined),
    isGalleryId(id) ? undefined : store.loadVersions(definitionIdOf(id)),
  ]);
  return { sharing, latestVersion: versions && latestOf(versions.items)?.id };
}
