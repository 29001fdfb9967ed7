import * as l10n from '@vscode/l10n';
import { resourceGroupOf } from '../../../domain/id/resourceId';
import type { Names } from '../../../domain/resource/placeProperties';
import { userKindName, userName, usesOf, type UseOfVersion } from '../../../domain/usage/imageUsage';
import { notLookedAt } from '../../../domain/usage/notLookedAt';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import type { Section } from '../contract';
import type { Background } from './background';

/** What uses the version, what follows the latest and would get it next, and what wasn't checked. */
export function presentUsers(version: ImageVersion, { users, siblings }: Background, names: Names): Section {
  const section = { id: 'users', title: l10n.t('Used by') } as const;
  if (users === 'unreadable' || siblings === 'unreadable')
    return { ...section, entries: [], note: l10n.t("Couldn't be read") };
  if (typeof users === 'string' || !siblings) return { ...section, entries: [], note: l10n.t('Querying Azure…') };
  const uses = usesOf(version, users.items, siblings);
  const none = uses.length === 0 ? [l10n.t('No usages found among the resources that you can read.')] : [];
  return {
    ...section,
    entries: uses.map(use => entryOf(use, names)),
    note: [...none, notLookedAt(users.unread)].join(' '),
  };
}

function entryOf({ user, use }: UseOfVersion, names: Names): Section['entries'][number] {
  const facts = [userKindName(user.kind), howText(use), names.regionName(user.location), resourceGroupOf(user.id)];
  return { label: userName(user), value: facts.filter(Boolean).join(' · ') };
}

function howText(use: UseOfVersion['use']): string {
  switch (use) {
    case 'named':
      return l10n.t('uses this version');
    case 'took':
      return l10n.t('created from this version');
    case 'wouldTake':
      return l10n.t('follows the latest');
  }
}
