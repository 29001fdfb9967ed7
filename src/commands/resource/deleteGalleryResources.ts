import * as l10n from '@vscode/l10n';
import { fullName, nameOf } from '../../domain/id/resourceId';
import { confirmDeletion } from '../../platform/confirm';
import { deletionPlan } from '../../wizards/plan/deletionPlan';
import { carryOut, previewDecision } from '../../wizards/plan/carryOut';
import type { CommandServices } from '../services';

/** Deletes galleries, definitions and versions with their contents, after the preview and a confirmation. */
export async function deleteGalleryResources(services: CommandServices, ids: readonly string[]): Promise<void> {
  const plan = await deletionPlan(ids, services.wizards);
  const decision = await previewDecision(services, plan);
  const [first = ''] = ids;
  if (decision?.action === 'run') {
    const question =
      ids.length === 1 ? l10n.t('Delete {0}?', fullName(first)) : l10n.t('Delete {0} resources?', ids.length);
    const detail =
      plan.changes.length === 1
        ? l10n.t('One resource will be deleted.')
        : l10n.t('{0} changes will be made, from the bottom up.', plan.changes.length);
    const name = ids.length === 1 ? nameOf(first) : String(ids.length);
    if (!(await confirmDeletion(question, detail, name))) return;
  }
  await carryOut(services, decision);
}
