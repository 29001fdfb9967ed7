import type { Fault as AzureFault } from '../../src/simulator/fault/faults';
import type { PlanName } from './plans/fuzzPlans';

/** What can become of a request and its answer. */
export type NetworkFault =
  // Azure never has the request:
  | 'lostRequest'
  | 'throttled'
  | 'unavailable'
  | 'brokenServer'
  | 'signedOut'
  | 'forbidden'
  | 'portal'
  // Azure has done what was asked for:
  | 'lostAnswer'
  | 'lateAnswer'
  | 'serverErrorAfter'
  | 'htmlAfter'
  | 'truncatedAfter'
  // The answer never comes:
  | 'neverArrives'
  | 'neverAnswered'
  // Only reads:
  | 'empty'
  | 'wrongShape'
  | 'noProperties'
  | 'foreign404'
  | 'proxy403'
  | 'proxy407'
  | 'redirected';

export type FuzzEvent =
  /** At the nth request of the run. */
  | { readonly do: NetworkFault; readonly at: number }
  /** A window dies at the nth call of the run that leaves it: a request, or an access to the disk. */
  | { readonly do: 'die'; readonly at: number; readonly moment: 'before' | 'after' }
  /** The machine sleeps. */
  | { readonly do: 'sleep'; readonly at: number; readonly minutes: number }
  /** One window stands still while the others go on. */
  | { readonly do: 'freeze'; readonly at: number; readonly minutes: number }
  /** The time of day of the machine is set. */
  | { readonly do: 'setClock'; readonly at: number; readonly minutes: number }
  /** At the nth death, the journal is damaged. */
  | { readonly do: 'spoil'; readonly at: number; readonly how: 'cut' | 'garbage' | 'empty' | 'newer' }
  /** At the nth death, the secrets are gone. */
  | { readonly do: 'forgetSecrets'; readonly at: number }
  /** From the beginning, `at` 0. */
  | { readonly do: 'azure'; readonly at: 0; readonly fault: AzureFault };

/** Everything that a run depends on. */
export interface FuzzCase {
  readonly plan: PlanName;
  /** How many windows start the plan at once. */
  readonly starters: number;
  /** How many more are open. */
  readonly watchers: number;
  readonly events: readonly FuzzEvent[];
}

export interface Figures {
  readonly runs: number;
  readonly faults: number;
  readonly deaths: number;
  readonly requests: number;
  readonly violations: number;
}

/** A rule that the product broke, and how. */
export interface Violation {
  readonly rule: string;
  readonly what: string;
}
