import * as l10n from '@vscode/l10n';
import { isDefinitionId, isVersionId } from '../../domain/id/galleryIds';
import { fullName } from '../../domain/id/resourceId';
import { exporters } from '../../export/exporters';
import { planOfExisting, type ExistingResources } from '../../export/planOfExisting';
import { showUntitled } from '../../platform/documents';
import { showMessage } from '../../platform/surface/messages';
import { pickFrom } from '../../platform/surface/pickFrom';
import type { Command, CommandServices } from '../services';
import { readTargets } from '../target/targets';

/** Export as Script…: recreates an existing gallery, definition or version with its contents. */
export const exportScript: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Export as Script'), kinds: ['gallery', 'definition', 'version'] } as const;
    const [resource] = await readTargets(args, query, services, given => services.store.reread(given));
    if (!resource) return;
    const { id } = resource;
    const exporter =
      exporters.find(one => one.id === args[1]) ??
      (
        await pickFrom(
          exporters.map(one => ({ label: one.label, one })),
          l10n.t('Export {0} As', fullName(id)),
        )
      )?.one;
    if (!exporter) return;
    const existing = await readExisting(id, services);
    const plan = planOfExisting(fullName(id), existing, services.session.clock.now());
    const missing = existing.versions.length - plan.changes.filter(({ kind }) => kind === 'createVersion').length;
    if (missing > 0) {
      void showMessage(
        'warning',
        missing === 1
          ? l10n.t("1 version was skipped. Azure doesn't report everything that it was created from.")
          : l10n.t("{0} versions were skipped. Azure doesn't report everything that they were created from.", missing),
      );
    }
    await showUntitled(exporter.languageId, exporter.export(plan));
  };

async function readExisting(id: string, { reader }: CommandServices): Promise<ExistingResources> {
  if (isVersionId(id)) {
    const version = await reader.wholeVersion(id);
    return { galleries: [], definitions: [], versions: version ? [version] : [] };
  }
  if (isDefinitionId(id)) {
    const [definition, versions] = await Promise.all([reader.definition(id), reader.versions(id)]);
    return { galleries: [], definitions: definition ? [definition] : [], versions };
  }
  const [gallery, sharing, definitions] = await Promise.all([
    reader.gallery(id),
    reader.gallerySharing(id),
    reader.definitions(id),
  ]);
  const versions = (await Promise.all(definitions.map(one => reader.versions(one.id)))).flat();
  return { galleries: gallery ? [{ gallery, sharing }] : [], definitions, versions };
}
