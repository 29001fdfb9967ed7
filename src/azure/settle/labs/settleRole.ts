import { object, text } from '../../../base/json';
import { nameOf, parentId, sameId } from '../../../domain/id/resourceId';
import type { ChangeOf } from '../../../domain/plan/plan';
import { rolesOf } from '../../labs/readGalleryAccess';
import type { Connection, Settlement } from '../../ports';
import { readTarget } from '../readTarget';

/** A role can be assigned only once per scope: an equal assignment with another name counts as done. */
export async function settleRole(connection: Connection, { target, spec }: ChangeOf<'grantRole'>): Promise<Settlement> {
  const found = await readTarget(connection, target);
  const { principalId, roleDefinitionId } = object(found?.['properties']);
  const isMatch =
    sameId(text(principalId) ?? '', spec.principalId) && sameId(nameOf(text(roleDefinitionId) ?? ''), spec.roleId);
  if (isMatch) return { state: 'done' };
  const scope = parentId(target) ?? '';
  const roles = await rolesOf(connection, scope, spec.principalId);
  const isAssigned = roles.some(one => sameId(one.roleId, spec.roleId) && sameId(one.scope, scope));
  return { state: isAssigned ? 'done' : 'absent' };
}
