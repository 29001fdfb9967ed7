import * as l10n from '@vscode/l10n';
import { definitionIdOf } from '../id/galleryIds';
import { listText } from '../../base/listText';
import type { ImageUser } from './imageUser';
import type { ImageVersion } from '../version/imageVersion';
import type { Notice } from '../plan/plan';
import { regionName } from '../region/regionName';
import type { Location } from '../region/region';
import { fullName, isWithin } from '../id/resourceId';
import { breakingUses, userNames, usesOf } from './imageUsage';
import { info, warning } from '../plan/notice';

export interface UsageFacts {
  /** Everything that references the definitions concerned. Absent if it couldn't be read. */
  readonly users?: readonly ImageUser[] | undefined;
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
            fix: l10n.t("They can't create VMs without it. Switch them to another version first."),
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
      fix: l10n.t("They can't create VMs there without it. Switch them to another version first."),
      target: version.id,
    }),
  ];
}

export function usageNotChecked({ users }: UsageFacts): Notice[] {
  return users
    ? []
    : [info('usageNotChecked', { message: l10n.t("Couldn't check whether VMs, scale sets, or labs use it.") })];
}

function siblingsOf(version: ImageVersion, siblings: readonly ImageVersion[] | undefined): readonly ImageVersion[] {
  return siblings?.filter(one => isWithin(one.id, definitionIdOf(version.id))) ?? [version];
}
