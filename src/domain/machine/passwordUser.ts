import type { PasswordUser } from '../change/changeTraits';
import { traitsOf } from '../change/traitsOf';
import type { Change } from '../plan/plan';

/** The user whose password is required to run a change. Undefined if none is. */
export function passwordUser(change: Change): PasswordUser | undefined {
  return traitsOf(change).passwordUser(change);
}
