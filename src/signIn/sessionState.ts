import type { Failure } from '../domain/errors/failure';
import type { AzureSubscription } from '../azure/ports';

/** A tenant as one account sees it. One that fails or wants a new sign-in stands beside the others and hides none. */
export interface TenantState {
  /** Empty where an account could not even tell its tenants. */
  readonly tenantId: string;
  readonly name: string;
  /** The account's own name, as people know it. */
  readonly account: string;
  /** Ordered by name; empty while the tenant cannot be asked. */
  readonly subscriptions: readonly AzureSubscription[];
  readonly failure?: Failure | undefined;
  /** Only the user can help: a new sign-in, a second factor. */
  readonly needsSignIn: boolean;
}

/** Never changed in place: every transition is a new object. */
export type SessionState =
  | { readonly kind: 'signedOut'; readonly failure?: Failure | undefined }
  | { readonly kind: 'signingIn' }
  | {
      readonly kind: 'signedIn';
      readonly tenants: readonly TenantState[];
      /** Ids of the selected subscriptions, as far as they exist. */
      readonly selected: readonly string[];
    };
