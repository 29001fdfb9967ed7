import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { fullName } from '../id/resourceId';
import { warning } from './notice';
import type { Notice } from './plan';

/** What Azure reports on a resource, but no change of the plan repeats. */
export function leftOut(target: string, names: readonly string[] = []): Notice[] {
  if (names.length === 0) return [];
  return [
    warning('membersLeftOut', {
      message: l10n.t(
        'Azure also reports the following on {0}, which is left out: {1}.',
        fullName(target),
        listText(names),
      ),
      fix: l10n.t("Afterward, set what's still needed."),
      target,
    }),
  ];
}
