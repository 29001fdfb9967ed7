import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import { exporters } from '../../export/exporters';
import { planOfExisting } from '../../export/planOfExisting';
import { showUntitled } from '../../platform/showDocument';
import { showMessage } from '../../platform/surface/messages';
import { pickFrom } from '../../platform/surface/pickFrom';
import { whileShowing } from '../../platform/surface/whileShowing';
import type { Command } from '../services';
import { readTargets } from '../target/targets';
import { readExisting } from './readExisting';

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
    const existing = await whileShowing(l10n.t('Export as Script'), () => readExisting(id, services.reader));
    const plan = planOfExisting(fullName(id), existing, services.session.clock.now());
    const missing = existing.versions.length - plan.changes.filter(({ kind }) => kind === 'createVersion').length;
    if (missing > 0) {
      void showMessage(
        'warning',
        missing === 1
          ? l10n.t('1 version was skipped. The script says why.')
          : l10n.t('{0} versions were skipped. The script says why.', missing),
      );
    }
    await showUntitled(exporter.languageId, exporter.export(plan));
  };
