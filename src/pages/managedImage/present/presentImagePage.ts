import * as l10n from '@vscode/l10n';
import { affectedIds } from '../../../domain/change/affectedIds';
import { fullName, sameId } from '../../../domain/id/resourceId';
import type { ActionId, ManagedImageView } from '../contract';
import { cloningOf, type Cloning } from './cloningOf';
import { presentClones } from './presentClones';
import { presentSections } from './presentSections';
import type { ImageSituation } from './situation';

/** The page's view model, in the user's language. */
export function presentImagePage(situation: ImageSituation): ManagedImageView {
  const { imageId, image, isGone, failure, speed } = situation;
  const cloning = image && cloningOf(image);
  const frame = {
    names: [fullName(imageId)],
    ...(speed !== 1 && { tag: l10n.t('Sample Azure, {0}× speed', speed) }),
    note: '',
    actions: actionsOf(situation, cloning),
    actionsLabel: l10n.t('Actions'),
  };
  const failed = failure && !isGone ? [{ severity: 'error' as const, text: failure.message }] : [];
  if (isGone)
    return {
      ...frame,
      state: 'gone',
      headline: l10n.t('This managed image no longer exists'),
      notices: [],
      sections: [],
      table: presentClones(situation),
    };
  if (!image || !cloning)
    return {
      ...frame,
      state: failure ? 'failed' : 'loading',
      headline: failure ? l10n.t("Couldn't query Azure") : l10n.t('Querying Azure…'),
      notices: failed,
      sections: [],
    };
  return {
    ...frame,
    state: 'ready',
    headline: cloning.headline,
    notices: [...failed, ...cloning.notices, ...unreadNotices(situation)],
    sections: presentSections(image, situation),
    table: presentClones(situation),
  };
}

function unreadNotices({ unread = [] }: ImageSituation): ManagedImageView['notices'] {
  const [failure] = unread;
  if (!failure) return [];
  const text = l10n.t(
    "Azure Resource Graph couldn't be queried, so what was cloned from this image may be incomplete. {0}",
    failure.message,
  );
  return [{ severity: 'warning', text }];
}

function actionsOf(
  { imageId, isGone, isLoading, hasPortal, operations }: ImageSituation,
  cloning: Cloning | undefined,
): ManagedImageView['actions'] {
  const exists = !isGone;
  const isBusy = operations.some(
    ({ state, plan }) => state === 'running' && affectedIds(plan).some(id => sameId(id, imageId)),
  );
  const reason = cloning?.refusal;
  const actions: (ManagedImageView['actions'][number] | false)[] = [
    exists && {
      ...action('cloneManagedImage', l10n.t('Clone Managed Image to Gallery…'), cloning !== undefined && !reason),
      isMain: true,
      ...(reason !== undefined && { reason }),
    },
    exists && action('editTags', l10n.t('Edit Tags…'), cloning !== undefined),
    exists && action('viewProperties', l10n.t('View Properties')),
    exists && hasPortal && action('openInPortal', l10n.t('Open in Portal')),
    action('refresh', l10n.t('Refresh'), !isLoading),
    // Irreversible actions come last, to avoid accidental clicks.
    exists && action('delete', l10n.t('Delete…'), cloning !== undefined && !isBusy),
  ];
  return actions.filter(one => one !== false);
}

function action(id: ActionId, label: string, isEnabled = true): ManagedImageView['actions'][number] {
  return { id, label, isEnabled, isMain: false };
}
