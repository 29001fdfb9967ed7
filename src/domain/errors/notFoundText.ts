import * as l10n from '@vscode/l10n';

/** One sentence on resources that aren't there, or no longer. `names` as listed to the user. */
export function notFoundText(names: string): string {
  return l10n.t(
    "Couldn't find {0}. It may have been deleted, or you may no longer have permission to read it. Refresh the view.",
    names,
  );
}
