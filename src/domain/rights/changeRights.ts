import type { Change, ChangeKind } from '../plan/plan';
import { galleryRights } from './galleryRights';
import { labRights } from './labRights';
import { machineRights } from './machineRights';
import type { Right, RightsFor } from './right';
import { versionRights } from './versionRights';

/**
 * What a user must be allowed to do for each kind of change, on the narrowest scopes that take a role. To read what is changed
 * is not among it: that has been read when the plan was made. Apart from the other traits, since only reading a plan needs it.
 */
const changeRights: { readonly [K in ChangeKind]: RightsFor<K> } = {
  ...galleryRights,
  ...versionRights,
  createVirtualMachine: machineRights,
  ...labRights,
};

export function rightsOf(change: Change): readonly Right[] {
  // Each kind stands beside what is asked about this very kind.
  return (changeRights[change.kind] as RightsFor<ChangeKind>)(change);
}
