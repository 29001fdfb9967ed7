import * as l10n from '@vscode/l10n';
import { isVersionId } from '../../../domain/id/galleryIds';
import { fullName } from '../../../domain/id/resourceId';
import { countText } from '../../../domain/resource/countText';
import type { ImageUsers } from '../../../domain/usage/imageUser';
import { notLookedAt } from '../../../domain/usage/notLookedAt';
import type { ActionId, UsageView } from '../contract';
import { presentUsers } from './presentUsers';
import type { UsageSituation } from './situation';

/** The page's view model, in the user's language. */
export function presentUsage(situation: UsageSituation): UsageView {
  const { imageId, users, failure, isLoading, speed, hasPortal } = situation;
  const frame = {
    names: fullName(imageId).split('\\'),
    ...(speed !== 1 && { tag: l10n.t('Sample Azure, {0}× speed', speed) }),
    actions: actionsOf(users, isLoading),
    actionsLabel: l10n.t('Actions'),
    hasPortal,
  };
  const failed = failure ? [{ severity: 'error' as const, text: failure.message }] : [];
  if (!users)
    return {
      ...frame,
      state: failure ? 'failed' : 'loading',
      headline: failure ? l10n.t("Couldn't query Azure") : l10n.t('Querying Azure…'),
      note: '',
      notices: failed,
    };
  const severity = users.unread.length > 0 ? 'warning' : 'info';
  return {
    ...frame,
    state: 'ready',
    headline:
      users.items.length === 0
        ? l10n.t('No usages found')
        : l10n.t('Used by {0}', countText(users.items.length, 'resource')),
    note: noteOf(imageId, users),
    notices: [...failed, { severity, text: notLookedAt(users.unread) }],
    table: presentUsers(situation, users),
  };
}

/** How many follow the latest version, and how many don't. Of a version, each row says it. */
function noteOf(imageId: string, { items }: ImageUsers): string {
  const reading = items.filter(({ onlyWrites }) => !onlyWrites);
  if (reading.length === 0 || isVersionId(imageId)) return '';
  const pinned = reading.filter(user => isVersionId(user.imageId)).length;
  const following = reading.length - pinned;
  const [follow, fixed] = [
    following === 1 ? l10n.t('1 follows the latest version') : l10n.t('{0} follow the latest version', following),
    pinned === 1 ? l10n.t('1 uses a fixed version') : l10n.t('{0} use a fixed version', pinned),
  ];
  return `${follow}; ${fixed}.`;
}

function actionsOf(users: ImageUsers | undefined, isLoading: boolean): UsageView['actions'] {
  const action = (id: ActionId, label: string, isEnabled: boolean) => ({ id, label, isEnabled });
  return [
    action('refresh', l10n.t('Refresh'), !isLoading),
    action('exportMarkdown', l10n.t('Export as Markdown'), users !== undefined),
  ];
}
