import * as l10n from '@vscode/l10n';
import { inventoryFormats } from '../../export/inventory/inventoryFormats';
import { inventoryRow } from '../../export/inventory/inventoryRow';
import { showUntitled } from '../../platform/showDocument';
import { showMessage } from '../../platform/surface/messages';
import { pickFrom } from '../../platform/surface/pickFrom';
import { imagesMatching } from '../../wizards/pick/imagesMatching';
import type { Command } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';

/** Export Inventory…: everything visible, or what matches the filter, as CSV, JSON or Markdown. */
export const exportInventory: Command =
  services =>
  async (...args) => {
    if (!(await ensureSignedIn(services))) return;
    const [given] = args;
    const format =
      inventoryFormats.find(({ id }) => id === given) ??
      (
        await pickFrom(
          inventoryFormats.map(one => ({ label: one.label, one })),
          l10n.t('Export Inventory'),
        )
      )?.one;
    if (!format) return;
    const filter = services.filterText();
    const [{ rows, limits }, images] = await Promise.all([
      imagesMatching(filter, services),
      filter === '' ? services.store.loadManagedImages().then(({ items }) => items) : [],
    ]);
    const resources = [...rows.flatMap(row => row.version ?? row.definition ?? row.gallery ?? []), ...images];
    if (resources.length === 0) {
      void showMessage('info', l10n.t("There's nothing to export. Change the filter or select more subscriptions."));
      return;
    }
    const text = format.export(resources.map(one => inventoryRow(one, id => services.session.subscriptionName(id))));
    await showUntitled(format.languageId, text);
    if (limits !== undefined) void showMessage('info', limits);
  };
