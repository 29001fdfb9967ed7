import type { AzureSubscription, Directory } from '../azure/ports';
import type { Clock } from '../base/clock';
import type { Disposable } from '../base/event';
import type { SessionState } from './sessionState';

/** A signed-in session on one Azure. Another cloud, another sign-in method, or Sample Azure is another session. */
export interface Session {
  readonly directory: Directory;
  readonly clock: Clock;
  /** `sample`, or the cloud's name: `AzureCloud`, `Contoso (management.contoso.example)`. */
  readonly environment: string;
  /** The portal's URL, without a trailing slash: `https://portal.azure.com`. */
  readonly portal: string;
  /** How many times faster than real time this Azure runs: 1 except for Sample Azure. */
  readonly speed: number;

  state(): SessionState;
  /** Silently finds the signed-in accounts, once. No Azure library is loaded before. */
  start(): Promise<void>;
  /** Prompts the user to sign in, to the given tenant and account if any. Rejects with `AzureError`. */
  signIn(tenantId?: string, account?: string): Promise<void>;
  /** Every accessible subscription, selected or not, ordered by name. */
  allSubscriptions(): readonly AzureSubscription[];
  /** The display name of a subscription, or its ID if it isn't accessible. */
  subscriptionName(id: string): string;
  /** Persists the selection. Selecting all of them includes future subscriptions. */
  select(subscriptionIds: readonly string[]): Promise<void>;
  /** Silently queries every tenant again. Never rejects: failures are part of the state. */
  refresh(): Promise<void>;
  readonly onDidChange: (listener: (state: SessionState) => void) => Disposable;
  dispose(): void;
}
