import type { Change, ChangeKind } from '../plan/plan';
import { galleryRights } from './galleryRights';
import { labRights } from './labRights';
import { machineRights } from './machineRights';
import type { Right, RightsFor } from './right';
import { versionRights } from './versionRights';

/**
 * The permissions required for each kind of change, on the narrowest scopes that accept role assignments. Read access
 * isn't included, since the resources were already read when the plan was built. Separate from the other traits, since
 * only a plan's permission check needs it.
 */
const changeRights: { readonly [K in ChangeKind]: RightsFor<K> } = {
  ...galleryRights,
  ...versionRights,
  createVirtualMachine: machineRights,
  ...labRights,
};

export function rightsOf(change: Change): readonly Right[] {
  // TypeScript can't correlate the entry with the kind of this change.
  return (changeRights[change.kind] as RightsFor<ChangeKind>)(change);
}
