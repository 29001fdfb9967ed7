import type { Clock } from '../base/clock';
import type { Disposable } from '../base/event';
import type { AzureSubscription, Directory } from '../azure/ports';
import type { SessionState } from './sessionState';

/** Who is signed in to one Azure. Another Azure (another cloud, another way to sign in, Sample Azure) is another session. */
export interface Session {
  readonly directory: Directory;
  readonly clock: Clock;
  /** `sample`, or the name of the cloud: `AzureCloud`. */
  readonly environment: string;
  /** Where resources are shown in a browser, without a trailing slash: `https://portal.azure.com`. */
  readonly portal: string;
  /** How many times faster than real time this Azure runs: 1 but for Sample Azure. */
  readonly speed: number;

  state(): SessionState;
  /** Finds out, once, who is signed in already, and never asks the user. Nothing of Azure is loaded before. */
  start(): Promise<void>;
  /** Asks the user to sign in; with a tenant, to that tenant and as that account. Rejects with `AzureError`. */
  signIn(tenantId?: string, account?: string): Promise<void>;
  /** Every subscription that can be reached, selected or not, ordered by name. */
  allSubscriptions(): readonly AzureSubscription[];
  /** Remembers which subscriptions to show; all of them means also those that come later. */
  select(subscriptionIds: readonly string[]): Promise<void>;
  /** Asks every tenant again, without asking the user. Never rejects: what failed is in the state. */
  refresh(): Promise<void>;
  readonly onDidChange: (listener: (state: SessionState) => void) => Disposable;
  dispose(): void;
}
