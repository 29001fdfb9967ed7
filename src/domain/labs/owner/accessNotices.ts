import * as l10n from '@vscode/l10n';
import type { GalleryAccess } from '../../gallery/galleryAccess';
import { nameOf } from '../../id/resourceId';
import { error, info, warning } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { labService, type LabGeneration } from '../labService';
import { hasRole } from './hasRole';
import { roleCommands } from './roleCommands';

/** Lab Services has access to the gallery. If not, or if unknown, gives the commands that grant it. */
export function galleryAccess(generation: LabGeneration, target: string, access: GalleryAccess | undefined): Notice[] {
  const { appId, role } = labService[generation];
  const name = nameOf(target);
  const isThere = hasRole(generation, target, access ?? {});
  if (isThere === true) return [];
  const commands = roleCommands(generation, target, access?.principalId);
  const [, grant] = commands;
  if (isThere === undefined) {
    const message = l10n.t("Couldn't check whether Lab Services has the {0} role on {1}.", role, name);
    const fix = l10n.t('To be sure, ask an owner of {0} to run: {1}', name, grant);
    return [info('labRoleNotChecked', { message, fix, commands, target })];
  }
  if (access?.principalId === null) {
    return [
      error('labPrincipalMissing', {
        message: l10n.t('The directory has no service principal for Lab Services ({0}).', appId),
        fix: l10n.t('Ask an administrator to run: {0}', `az ad sp create --id ${appId}`),
        commands: [`az ad sp create --id ${appId}`],
        target,
      }),
    ];
  }
  const message = l10n.t("Lab Services ({0}) doesn't have the {1} role on {2}.", appId, role, name);
  const fix = l10n.t('Ask an owner of {0} to run: {1}', name, grant);
  // A lab account assigns the role itself when a gallery is attached, if the user may. A lab plan never does.
  return [(generation === 'plan' ? error : warning)('labRoleMissing', { message, fix, commands, target })];
}
