import type { Change } from '../../../src/domain/plan/plan';

/** A plan that Sample Azure carries out in full where nothing goes wrong. */
export interface FuzzPlan {
  readonly changes: readonly Change[];
  /** What is done to Sample Azure before, without faults. */
  readonly before?: readonly Change[];
  /** A region that fails for good in `before`. */
  readonly failingRegion?: string;
}

export const password = 'Correct-horse-battery-1';

export const production = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
export const development = '/subscriptions/5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215';

export function computeIn(subscription: string, group: string): string {
  return `${subscription}/resourceGroups/${group}/providers/Microsoft.Compute`;
}
