import { sourceIds } from '../plan/sourceSpec';
import type { KindTraits } from './changeTraits';
import { defaultTraits } from './defaultTraits';

type VersionKind = 'createVersion' | 'updateVersion' | 'restoreVersion' | 'deleteVersion' | 'purgeVersion';

const common = { ...defaultTraits, area: 'compute' } as const;
const deletion = { ...common, effect: 'delete', claims: 'subtree', busy: 'deleted' } as const;

export const versionTraits: { readonly [K in VersionKind]: KindTraits<K> } = {
  createVersion: {
    ...common,
    ...{ effect: 'create', claims: 'subtree', busy: 'created', replicates: true },
    uses: { busy: 'cloned', ids: ({ spec }) => sourceIds(spec.source) },
    reads: ({ spec }) => sourceIds(spec.source),
    makesVersion: ({ spec }) => spec,
  },
  updateVersion: {
    ...common,
    ...{ effect: 'update', claims: 'target', busy: 'updated', replicates: true },
    updatesVersion: ({ spec }) => spec,
  },
  restoreVersion: { ...common, effect: 'update', claims: 'subtree', busy: 'created', replicates: true },
  deleteVersion: deletion,
  // While Azure purges a version, it still lists it as soft-deleted.
  purgeVersion: { ...deletion, silentMinutes: 20 },
};
