import type { Change, ChangeKind } from '../plan/plan';
import type { ChangeTraits, KindTraits } from './changeTraits';
import { galleryTraits } from './galleryTraits';
import { labTraits } from './labTraits';
import { machineTraits } from './machineTraits';
import { versionTraits } from './versionTraits';

/** Every kind of change, with all that it means. */
const changeTraits: { readonly [K in ChangeKind]: KindTraits<K> } = {
  ...galleryTraits,
  ...versionTraits,
  ...machineTraits,
  ...labTraits,
};

/** What a change means; to be asked about this change alone. */
export function traitsOf({ kind }: Change): ChangeTraits {
  return changeTraits[kind];
}
