import type { AzureSubscription } from '../azure/ports';
import type { Failure } from '../domain/errors/failure';

/** A tenant as one account sees it. A tenant that fails or requires sign-in is listed beside the others. */
export interface TenantState {
  /** Empty if the account's tenants couldn't be read. */
  readonly tenantId: string;
  readonly name: string;
  /** The account's display name. */
  readonly account: string;
  /** Ordered by name. Empty while the tenant isn't accessible. */
  readonly subscriptions: readonly AzureSubscription[];
  readonly failure?: Failure | undefined;
  /** Requires an interactive sign-in or a second factor. */
  readonly needsSignIn: boolean;
}

/** Immutable: every transition creates a new object. */
export type SessionState =
  | { readonly kind: 'signedOut'; readonly failure?: Failure | undefined }
  | { readonly kind: 'signingIn' }
  | {
      readonly kind: 'signedIn';
      readonly tenants: readonly TenantState[];
      /** Ids of the selected subscriptions, as far as they exist. */
      readonly selected: readonly string[];
    };
