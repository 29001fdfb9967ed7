import type { Change, ChangeOf, DeletionKind } from '../plan/plan';
import { traitsOf } from './traitsOf';

export function isDeletion(change: Change): change is ChangeOf<DeletionKind> {
  return traitsOf(change).effect === 'delete';
}
