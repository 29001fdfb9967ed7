import * as l10n from '@vscode/l10n';
import type { RetentionReason } from './retention';

/** Why a version is deleted or kept, in the user's language. */
export function reasonText(reason: RetentionReason): string {
  switch (reason) {
    case 'matchesRules':
      return l10n.t('it matches the rules');
    case 'failed':
      return l10n.t('it failed');
    case 'selectedByUser':
      return l10n.t('selected manually');
    case 'deselectedByUser':
      return l10n.t('kept manually');
    case 'noRules':
      return l10n.t('no rule is selected');
    case 'busy':
      return l10n.t('Azure is working on it');
    case 'tagged':
      return l10n.t('it has a tag that keeps it');
    case 'tagsUnknown':
      return l10n.t("its tags couldn't be read");
    case 'blocked':
      return l10n.t("it can't be deleted before its end of life");
    case 'lastHealthy':
      return l10n.t("it's the newest healthy version");
    case 'amongNewest':
      return l10n.t("it's among the newest healthy versions");
    case 'latest':
      return l10n.t("it's the latest in a region");
    case 'inUse':
      return l10n.t("it's in use");
    case 'usageUnknown':
      return l10n.t("couldn't check whether it's in use");
    case 'replicating':
      return l10n.t("it's still replicating");
    case 'healthUnknown':
      return l10n.t("it isn't confirmed to be healthy");
    case 'failedKept':
      return l10n.t("it failed, and the rules don't include failed versions");
    case 'tooRecent':
      return l10n.t("it's too recent");
    case 'ageUnknown':
      return l10n.t('its age is unknown');
    case 'notExpired':
      return l10n.t("it hasn't expired");
    case 'overLimit':
      return l10n.t('the limit for one run is reached');
    case 'selectedOverLimit':
      return l10n.t('selected manually, but the limit for one run is reached');
  }
}
