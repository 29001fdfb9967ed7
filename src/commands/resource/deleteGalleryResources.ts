import * as l10n from '@vscode/l10n';
import { fullName, nameOf } from '../../domain/id/resourceId';
import type { Plan } from '../../domain/plan/plan';
import { confirmDeletion } from '../../platform/confirm';
import { askDeletion } from '../../wizards/plan/askDeletion';
import { carryOut } from '../../wizards/plan/carryOut';
import type { CommandServices } from '../services';

/** Deletes galleries, definitions and versions with their contents, after the preview and a confirmation. */
export async function deleteGalleryResources(services: CommandServices, ids: readonly string[]): Promise<void> {
  const decision = await askDeletion(ids, services);
  const [first = ''] = ids;
  const confirm = ({ changes }: Plan): Promise<boolean> => {
    const question =
      ids.length === 1 ? l10n.t('Delete {0}?', fullName(first)) : l10n.t('Delete {0} resources?', ids.length);
    const detail =
      changes.length === 1
        ? l10n.t('One resource will be deleted.')
        : l10n.t('{0} changes will be made, from the bottom up.', changes.length);
    const name = ids.length === 1 ? nameOf(first) : String(ids.length);
    return confirmDeletion(question, detail, name);
  };
  await carryOut(services, decision, { confirm });
}
