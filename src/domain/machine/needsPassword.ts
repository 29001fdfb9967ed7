import { passwordUser } from './passwordUser';
import type { Change } from '../plan/plan';

/** Whether running the change needs a password, which the plan does not hold. */
export function needsPassword(change: Change): boolean {
  return passwordUser(change) !== undefined;
}
