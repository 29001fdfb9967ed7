import { traitsOf } from '../domain/change/traitsOf';
import type { Change } from '../domain/plan/plan';
import { concernsReplicas } from '../domain/region/replicaChanges';
import type { Step } from './journal/record';

/** The image version that a step creates or updates. Undefined if there is none, or while it isn't known yet. */
export function versionOfStep(change: Change, step: Pick<Step, 'made'> | undefined): string | undefined {
  return traitsOf(change).replicates ? change.target : step?.made;
}

/** The same, but only if its replication is the progress of the step: not if just a date or a flag of it changes. */
export function replicatedVersionOf(change: Change, step: Pick<Step, 'made'> | undefined): string | undefined {
  return change.kind === 'updateVersion' && !concernsReplicas(change) ? undefined : versionOfStep(change, step);
}
