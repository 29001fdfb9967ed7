import * as l10n from '@vscode/l10n';
import type { Notice } from './plan';
import { nameOf } from '../id/resourceId';
import type { PlanGuard } from './versionTask';
import { error, info } from './notice';

/** Actions needed that the user lacks, each with its scope; absent where Azure could not be asked. */
export type MissingRights = readonly { readonly action: string; readonly scope: string }[] | undefined;

export const rights: PlanGuard = (_, facts) => missingRights(facts.missingRights ?? []);

/** For plans that are not of versions: what is lacking, or that it was not checked. */
export function rightsNotices(missing: MissingRights): Notice[] {
  return missing ? missingRights(missing) : [rightsNotChecked()];
}

export function rightsNotChecked(): Notice {
  return info('rightsNotChecked', { message: l10n.t("Couldn't check whether you have the permissions for this.") });
}

function missingRights(missing: NonNullable<MissingRights>): Notice[] {
  return missing.map(({ action, scope }) =>
    error('rightMissing', {
      message: l10n.t("You don't have permission {0} on {1}.", action, nameOf(scope)),
      fix: l10n.t('Ask an owner of {0} for a role that includes it, such as Contributor.', nameOf(scope)),
      target: scope,
    }),
  );
}
