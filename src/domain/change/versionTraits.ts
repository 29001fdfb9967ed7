import { isWithin, parentId } from '../id/resourceId';
import { sourceIds, type ChangeKind } from '../plan/plan';
import type { KindTraits } from './changeTraits';
import { plain } from './plain';
import type { Right } from './right';
import { encryptionRights, sourceRights } from './sourceRights';

type VersionKind = 'createVersion' | 'updateVersion' | 'restoreVersion' | 'deleteVersion' | 'purgeVersion';

const common = { ...plain, area: 'compute' } as const;
const deletion = {
  ...common,
  effect: 'delete',
  claims: 'subtree',
  busy: 'deleted',
  rights: ({ target }: { readonly target: string }) => [onVersions(target, 'delete')],
} as const;

export const versionTraits: { readonly [K in VersionKind & ChangeKind]: KindTraits<K> } = {
  createVersion: {
    ...common,
    ...{ effect: 'create', claims: 'subtree', busy: 'created', replicates: true },
    uses: { busy: 'cloned', ids: ({ spec }) => sourceIds(spec.source) },
    reads: ({ spec }) => sourceIds(spec.source),
    waitsFor: ({ spec }, earlier) => sourceIds(spec.source).some(id => isWithin(id, earlier.target)),
    rights: ({ target, spec }) => [
      onVersions(target, 'write'),
      ...sourceRights(spec.source),
      ...encryptionRights(spec.targetRegions),
    ],
  },
  updateVersion: {
    ...common,
    ...{ effect: 'update', claims: 'target', busy: 'updated', replicates: true },
    rights: ({ target, spec }) => [onVersions(target, 'write'), ...encryptionRights(spec.addRegions)],
  },
  restoreVersion: {
    ...common,
    ...{ effect: 'update', claims: 'subtree', busy: 'created', replicates: true },
    rights: ({ target }) => [onVersions(target, 'write')],
  },
  deleteVersion: deletion,
  purgeVersion: deletion,
};

/** Roles stand on galleries and definitions, not on single versions: a definition is the narrowest scope there is. */
function onVersions(id: string, verb: 'write' | 'delete'): Right {
  return { action: `Microsoft.Compute/galleries/images/versions/${verb}`, scope: parentId(id) ?? id };
}
