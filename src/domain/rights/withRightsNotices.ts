import * as l10n from '@vscode/l10n';
import { nameOf } from '../id/resourceId';
import { error, info, warning } from '../plan/notice';
import type { Notice, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { builtInRoleFor } from './builtInRole';
import type { Right } from './right';

/** Permissions that the user lacks. Undefined if none is known to be missing, but not all could be checked. */
export type MissingRights = readonly Right[] | undefined;

/** Adds notices about missing permissions, or that they weren't checked. */
export function withRightsNotices(plan: Plan, missing: MissingRights): Plan {
  return { ...plan, notices: sortNotices([...plan.notices, ...rightsNotices(missing)]) };
}

export function rightsNotices(missing: MissingRights): Notice[] {
  return missing
    ? missing.map(missingRight)
    : [info('rightsNotChecked', { message: l10n.t("Couldn't check whether you have the permissions for this.") })];
}

function missingRight({ action, scope, advisory }: Right): Notice {
  const name = nameOf(scope);
  const role = builtInRoleFor(action);
  return (advisory ? warning : error)('rightMissing', {
    message: l10n.t("You don't have permission {0} on {1}.", action, name),
    fix: advisory
      ? l10n.t(
          'Azure may still allow it. If not, ask an owner of {0} for a role that includes the permission, such as {1}.',
          name,
          role,
        )
      : l10n.t('Ask an owner of {0} for a role that includes it, such as {1}.', name, role),
    target: scope,
  });
}
