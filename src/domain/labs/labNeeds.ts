import { isLabChange } from '../change/isLabChange';
import type { Right } from '../change/right';
import { traitsOf } from '../change/traitsOf';
import type { Change } from '../plan/plan';

export const registerAction = 'Microsoft.LabServices/register/action';
export const grantAction = 'Microsoft.Authorization/roleAssignments/write';

/** What a user must be allowed to do, and where, for the changes that concern labs. */
export function labNeeds(changes: readonly Change[]): readonly Right[] {
  return changes.filter(isLabChange).flatMap(change => traitsOf(change).rights(change));
}
