import type { Change, LabChange } from '../plan/plan';
import { traitsOf } from './traitsOf';

/** Whether a change uses Lab Services, or prepares for it. */
export function isLabChange(change: Change): change is LabChange {
  return traitsOf(change).area === 'labs';
}
