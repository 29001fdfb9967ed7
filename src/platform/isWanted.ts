import { setting } from './settings';
import type { Severity } from './surface/messages';

/** Whether the user's settings allow notifications of this severity. */
export function isWanted(severity: Severity): boolean {
  const wanted = setting('notifications');
  return wanted === 'all' || (wanted === 'problems' && severity !== 'info');
}
