import * as l10n from '@vscode/l10n';
import type { EstatePart, LeftOut } from './estate';

export function isLeftOut(leftOut: readonly LeftOut[], part: EstatePart): boolean {
  return leftOut.some(one => one.part === part);
}

/** What Azure refused to say, and why. */
export function leftOutText({ part, failure }: LeftOut): string {
  return l10n.t('Azure refused a query, so this is left out: {0}. {1}', partName(part), failure.message);
}

/** What the overview shows of a part. */
function partName(part: EstatePart): string {
  switch (part) {
    case 'replicas':
      return l10n.t('Cost and replicas by region');
    case 'galleries':
      return l10n.t('Galleries');
    case 'definitions':
      return l10n.t('Image definitions');
    case 'used':
      return l10n.t('Adoption and versions missing in regions');
    case 'troubled':
      return l10n.t('List of versions that need attention');
    case 'unused':
      return l10n.t('Unused versions');
    case 'months':
      return l10n.t('Age and end of life');
  }
}
