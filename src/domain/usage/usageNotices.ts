import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import type { ImageDefinition } from '../definition/imageDefinition';
import { definitionIdOf } from '../id/galleryIds';
import { fullName, isWithin } from '../id/resourceId';
import { info, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Location } from '../region/region';
import { regionName } from '../region/regionName';
import type { ImageVersion } from '../version/imageVersion';
import { breakingUses, userNames, usesOf } from './imageUsage';
import type { ImageUser, ImageUserKind } from './imageUser';
import { notLookedAt } from './notLookedAt';

export interface UsageFacts {
  /** Everything that references the definitions concerned. Absent if it couldn't be read. */
  readonly users?: readonly ImageUser[] | undefined;
  /** Kinds of users of which some couldn't be read. */
  readonly unreadUsers?: readonly ImageUserKind[] | undefined;
  /** All versions of the definitions concerned, as far as known. */
  readonly siblings?: readonly ImageVersion[] | undefined;
}

/** What depends on a version that is deleted. */
export function versionInUse(version: ImageVersion, { users, siblings }: UsageFacts): Notice[] {
  if (!users) return [];
  const uses = usesOf(version, users, siblingsOf(version, siblings));
  const breaking = breakingUses(uses);
  const others = uses.filter(use => !breaking.includes(use));
  const target = version.id;
  const name = fullName(target);
  return [
    ...(breaking.length > 0
      ? [
          warning('versionInUse', {
            message: l10n.t('{0} is needed by {1}.', name, userNames(breaking.map(({ user }) => user))),
            fix: l10n.t("They can't create virtual machines without it. Switch them to another version first."),
            target,
          }),
        ]
      : []),
    ...(others.length > 0
      ? [
          info('versionWasUsed', {
            message: l10n.t(
              'Already created from {1}, and not affected: {0}.',
              userNames(others.map(({ user }) => user)),
              name,
            ),
            target,
          }),
        ]
      : []),
  ];
}

/** What depends on a version in regions that it is removed from. */
export function regionsInUse(
  version: ImageVersion,
  regions: readonly string[],
  { users, siblings }: UsageFacts,
  locations?: readonly Location[],
): Notice[] {
  if (!users || regions.length === 0) return [];
  const breaking = breakingUses(usesOf(version, users, siblingsOf(version, siblings)), regions);
  if (breaking.length === 0) return [];
  return [
    warning('regionInUse', {
      message: l10n.t(
        '{2} is needed in {1} by {0}.',
        userNames(breaking.map(({ user }) => user)),
        listText(regions.map(name => regionName(name, locations))),
        fullName(version.id),
      ),
      fix: l10n.t("They can't create virtual machines there without it. Switch them to another version first."),
      target: version.id,
    }),
  ];
}

/** Image templates that would have nowhere to write their next version. */
export function definitionInUse({ id: target }: ImageDefinition, { users = [] }: UsageFacts): Notice[] {
  const writing = users.filter(user => user.onlyWrites && isWithin(user.imageId, target));
  if (writing.length === 0) return [];
  return [
    warning('definitionInUse', {
      message: l10n.t('{0} receives new versions from {1}.', fullName(target), userNames(writing)),
      fix: l10n.t('Its next build fails without the image definition. Change or delete the image template first.'),
      target,
    }),
  ];
}

/** What the absence of users doesn't prove. */
export function usageNotChecked({ users, unreadUsers }: UsageFacts): Notice[] {
  if (!users) {
    const message = l10n.t("Couldn't check whether virtual machines, scale sets, or labs use it.");
    return [info('usageNotChecked', { message })];
  }
  return unreadUsers ? [info('usageLimits', { message: notLookedAt(unreadUsers) })] : [];
}

function siblingsOf(version: ImageVersion, siblings: readonly ImageVersion[] | undefined): readonly ImageVersion[] {
  return siblings?.filter(one => isWithin(one.id, definitionIdOf(version.id))) ?? [version];
}
