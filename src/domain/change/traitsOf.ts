import type { Change, ChangeKind } from '../plan/plan';
import type { ChangeTraits, KindTraits } from './changeTraits';
import { galleryTraits } from './galleryTraits';
import { labTraits } from './labTraits';
import { machineTraits } from './machineTraits';
import { versionTraits } from './versionTraits';

/** The traits of every kind of change. */
const changeTraits: { readonly [K in ChangeKind]: KindTraits<K> } = {
  ...galleryTraits,
  ...versionTraits,
  ...machineTraits,
  ...labTraits,
};

/** They apply to this change only. */
export function traitsOf<C extends Change>({ kind }: C): ChangeTraits<C> {
  // TypeScript can't correlate the entry with the kind of this change.
  return changeTraits[kind] as ChangeTraits<C>;
}
