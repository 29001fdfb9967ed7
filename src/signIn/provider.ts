import type { Connection } from '../azure/ports';
import type { Disposable } from '../base/event';
import type { Failure } from '../domain/errors/failure';

/** One tenant accessible to one account. */
export interface TenantAccess {
  readonly tenantId: string;
  readonly name: string;
  readonly account: string;
  /** Absent if the tenant requires an interactive sign-in. */
  readonly connection?: Connection;
  /** Why the account's tenants couldn't be read. */
  readonly failure?: Failure;
}

/** One sign-in method. */
export interface SignInProvider {
  /**
   * Never interactive. `signedOut` if no account is signed in with this method. Throws `AzureError` if that can't be
   * determined.
   */
  tenants(): Promise<readonly TenantAccess[] | 'signedOut'>;
  /** Interactive, if the method supports it. */
  signIn(tenantId?: string, account?: string): Promise<void>;
  /** Fires when accounts were added or removed, or when a tenant requires a new sign-in. */
  readonly onDidChange: (listener: () => void) => Disposable;
  dispose(): void;
}
