import type { PasswordUser } from '../change/changeTraits';
import { traitsOf } from '../change/traitsOf';
import type { Change } from '../plan/plan';

/** Whose password running a change needs, which no plan holds; undefined where it needs none. */
export function passwordUser(change: Change): PasswordUser | undefined {
  return traitsOf(change).passwordUser(change);
}
