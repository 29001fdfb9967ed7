import * as l10n from '@vscode/l10n';
import { fullName } from '../../id/resourceId';
import type { Examined } from './examined';
import type { LabCheck, LabCheckCode } from './labCheck';

/** The result of a check that needs a version if there is none. */
export function noVersion(code: LabCheckCode, { facts: { versions, definition } }: Examined): LabCheck {
  const name = fullName(definition.id);
  return {
    code,
    state: 'unknown',
    sentence: versions ? l10n.t('{0} has no versions.', name) : l10n.t("Couldn't read the versions of {0}.", name),
  };
}
