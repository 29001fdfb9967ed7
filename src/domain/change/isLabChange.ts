import type { Change, LabChange } from '../plan/plan';
import { traitsOf } from './traitsOf';

/** Whether a change is done with Lab Services, or for it. */
export function isLabChange(change: Change): change is LabChange {
  return traitsOf(change).area === 'labs';
}
