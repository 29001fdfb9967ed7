import { traitsOf } from '../domain/change/traitsOf';
import type { Change } from '../domain/plan/plan';
import type { Step } from './journal/record';

/** The image version that a step replicates. Undefined if there is none, or while it isn't known yet. */
export function versionOfStep(change: Change, step: Pick<Step, 'made'> | undefined): string | undefined {
  return traitsOf(change).replicates ? change.target : step?.made;
}
