import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { definitionIdOf } from '../id/galleryIds';
import { idKey, nameOf, parentId, sameId } from '../id/resourceId';
import { regionKey } from '../region/region';
import type { ImageVersion } from '../version/imageVersion';
import { latestByRegion } from '../version/latest';
import type { ImageUser, ImageUserKind } from './imageUser';

/**
 * How a resource uses a version. `named`: references the version. `took`: references the definition, and was created
 * from this version. `wouldTake`: references the definition, and would use this version next time.
 */
type Use = 'named' | 'took' | 'wouldTake';

export interface UseOfVersion {
  readonly user: ImageUser;
  readonly use: Use;
}

/**
 * The users of a version, among everything that references its definition. Whatever keeps creating machines (scale
 * sets, labs, pools, image templates) depends on the version; existing machines and disks don't, nor does a template
 * that only distributes to the definition.
 */
export function usesOf(
  version: ImageVersion,
  users: readonly ImageUser[],
  siblings: readonly ImageVersion[],
): readonly UseOfVersion[] {
  const definition = definitionIdOf(version.id);
  const latest = latestByRegion(siblings);
  return users.flatMap((user): UseOfVersion[] => {
    if (sameId(user.imageId, version.id)) return user.onlyWrites ? [] : [{ user, use: 'named' }];
    if (!sameId(user.imageId, definition) || user.onlyWrites) return [];
    const next = latest.get(regionKey(user.location));
    if (makesMachines(user.kind) && next && sameId(next.id, version.id)) return [{ user, use: 'wouldTake' }];
    return user.exactVersion === version.name ? [{ user, use: 'took' }] : [];
  });
}

/** Whether it needs the image again later. */
function makesMachines(kind: ImageUserKind): boolean {
  return !['virtualMachine', 'scaleSetInstance', 'disk'].includes(kind);
}

/**
 * Uses that break when the version is deleted, or removed from `regions` if given, because they still create machines.
 */
export function breakingUses(uses: readonly UseOfVersion[], regions?: readonly string[]): readonly UseOfVersion[] {
  const keys = regions?.map(regionKey);
  return uses.filter(
    ({ user, use }) => use !== 'took' && makesMachines(user.kind) && (keys?.includes(regionKey(user.location)) ?? true),
  );
}

/** `web-1, web-2, web-3, and 3 more`. */
export function userNames(users: readonly ImageUser[]): string {
  const names = [...new Map(users.map(user => [idKey(user.id), userName(user)])).values()];
  const shown = names.slice(0, 3);
  return listText(names.length > 3 ? [...shown, l10n.t('{0} more', names.length - 3)] : shown);
}

/** A scale set machine is named by number, after the name of its set. */
export function userName({ kind, id, name }: ImageUser): string {
  return kind === 'scaleSetInstance' ? `${nameOf(parentId(id) ?? '')}_${name}` : name;
}

/** Kinds of users, in the order of lists. */
export const userKinds: readonly ImageUserKind[] = [
  'scaleSet',
  'scaleSetInstance',
  'virtualMachine',
  'disk',
  'imageTemplate',
  'labPlanImage',
  'lab',
  'hostPool',
  'devOpsPool',
  'batchPool',
  'devBox',
  'devCenter',
];

/** The name of a kind of user, for headings. */
export function userKindName(kind: ImageUserKind): string {
  switch (kind) {
    case 'virtualMachine':
      return l10n.t('Virtual machines');
    case 'scaleSet':
      return l10n.t('Scale sets');
    case 'scaleSetInstance':
      return l10n.t('Scale set instances');
    case 'disk':
      return l10n.t('Managed disks');
    case 'imageTemplate':
      return l10n.t('Image templates');
    case 'labPlanImage':
      return l10n.t('Lab plans');
    case 'lab':
      return l10n.t('Labs');
    case 'hostPool':
      return l10n.t('Azure Virtual Desktop host pools');
    case 'devOpsPool':
      return l10n.t('Managed DevOps Pools');
    case 'batchPool':
      return l10n.t('Batch pools');
    case 'devBox':
      return l10n.t('Dev Box definitions and pools');
    case 'devCenter':
      return l10n.t('Dev centers');
  }
}
