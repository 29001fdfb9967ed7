import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { fullName } from '../id/resourceId';
import { warning } from './notice';
import type { Notice } from './plan';

/** A resource that Azure describes in a form that isn't understood, so that no change of the plan creates it. */
export function resourceLeftOut(target: string): Notice {
  return warning('resourceLeftOut', {
    message: l10n.t(
      "Azure describes {0} in a form that this extension doesn't understand, so it is left out.",
      fullName(target),
    ),
    fix: l10n.t('Update the extension, or create it in the Azure portal.'),
    target,
  });
}

/** The versions of a definition that is left out, which can't exist without it. */
export function versionsLeftOut(definition: string, versions: readonly string[]): Notice[] {
  if (versions.length === 0) return [];
  return [
    warning('resourceLeftOut', {
      message: l10n.t('Without {0}, its versions are left out too: {1}.', fullName(definition), listText(versions)),
      target: definition,
    }),
  ];
}

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
