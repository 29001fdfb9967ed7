import * as l10n from '@vscode/l10n';
import type { RetentionReason } from './retention';

/** Why a version goes or stays, as people read it. */
export function reasonText(reason: RetentionReason): string {
  switch (reason) {
    case 'asAsked':
      return l10n.t('as asked for');
    case 'failed':
      return l10n.t('it has failed');
    case 'pickedByHand':
      return l10n.t('chosen by hand');
    case 'sparedByHand':
      return l10n.t('spared by hand');
    case 'nothingAsked':
      return l10n.t('no rule is chosen');
    case 'busy':
      return l10n.t('Azure is working on it');
    case 'tagged':
      return l10n.t('it has a tag that keeps it');
    case 'blocked':
      return l10n.t('it is kept until its end of life');
    case 'lastHealthy':
      return l10n.t('it is the newest healthy version');
    case 'amongNewest':
      return l10n.t('it is among the newest healthy versions');
    case 'latest':
      return l10n.t('it is the latest in a region');
    case 'inUse':
      return l10n.t('it is in use');
    case 'usageUnknown':
      return l10n.t('whether it is in use is not known');
    case 'healthUnknown':
      return l10n.t('whether it is healthy is not known');
    case 'failedStays':
      return l10n.t('it has failed, and failed versions are not asked for');
    case 'tooYoung':
      return l10n.t('it is too young');
    case 'ageUnknown':
      return l10n.t('its age is not known');
    case 'notExpired':
      return l10n.t('it has not expired');
    case 'overCap':
      return l10n.t('enough for one run');
  }
}
