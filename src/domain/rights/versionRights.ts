import { parentId } from '../id/resourceId';
import type { ChangeKind } from '../plan/plan';
import type { Right, RightsFor } from './right';
import { encryptionRights, readSets, sourceRights } from './sourceRights';

export const versionRights = {
  createVersion: ({ target, spec }) => [
    onVersions(target, 'write'),
    ...sourceRights(spec.source),
    ...encryptionRights(spec.targetRegions),
  ],
  updateVersion: ({ target, spec }) => [
    onVersions(target, 'write'),
    ...encryptionRights(spec.addRegions),
    ...readSets(spec.encryptionSets),
  ],
  restoreVersion: ({ target }) => [onVersions(target, 'write')],
  deleteVersion: ({ target }) => [onVersions(target, 'delete')],
  purgeVersion: ({ target }) => [onVersions(target, 'delete')],
} satisfies { readonly [K in ChangeKind]?: RightsFor<K> };

/** Roles can be assigned on galleries and definitions, but not on versions: a definition is the narrowest scope. */
function onVersions(id: string, verb: 'write' | 'delete'): Right {
  return { action: `Microsoft.Compute/galleries/images/versions/${verb}`, scope: parentId(id) ?? id };
}
