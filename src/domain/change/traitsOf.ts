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

/** The result's methods accept only this change. */
export function traitsOf({ kind }: Change): ChangeTraits {
  return changeTraits[kind];
}
