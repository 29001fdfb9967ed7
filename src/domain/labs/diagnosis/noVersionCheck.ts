import * as l10n from '@vscode/l10n';
import { fullName } from '../../id/resourceId';
import type { CheckContext } from './checkContext';
import type { LabCheck, LabCheckCode } from './labCheck';

/** The result of a check that needs a version if there is none. */
export function noVersionCheck(code: LabCheckCode, { facts: { versions, definition } }: CheckContext): LabCheck {
  const name = fullName(definition.id);
  return {
    code,
    state: 'unknown',
    sentence: versions ? l10n.t('{0} has no versions.', name) : l10n.t("Couldn't read the versions of {0}.", name),
  };
}
