import * as l10n from '@vscode/l10n';
import { nameOf } from '../resourceId';
import type { PlanGuard } from './versionTask';
import { error } from './notice';

export const rights: PlanGuard = (_, facts) =>
  (facts.missingRights ?? []).map(({ action, scope }) =>
    error('rightMissing', {
      message: l10n.t('You lack the right {0} on {1}.', action, nameOf(scope)),
      fix: l10n.t('Ask an owner of {0} for a role that has it, such as Contributor.', nameOf(scope)),
      target: scope,
    }),
  );
