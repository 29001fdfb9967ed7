import type { Change } from '../plan/plan';
import { passwordUser } from './passwordUser';

/** Whether running the change requires a password. Plans hold no passwords. */
export function needsPassword(change: Change): boolean {
  return passwordUser(change) !== undefined;
}
