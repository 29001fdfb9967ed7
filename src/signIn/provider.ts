import type { Failure } from '../domain/errors/failure';
import type { Disposable } from '../base/event';
import type { Connection } from '../azure/ports';

/** One tenant within reach of one account. */
export interface TenantAccess {
  readonly tenantId: string;
  readonly name: string;
  readonly account: string;
  /** Absent where only a new sign-in by the user opens the tenant. */
  readonly connection?: Connection;
  /** Why the account itself could not be asked. */
  readonly failure?: Failure;
}

/** One way to be signed in. */
export interface SignInProvider {
  /** Never asks the user. `signedOut` where nobody is signed in this way; `AzureError` where that cannot be told. */
  tenants(): Promise<readonly TenantAccess[] | 'signedOut'>;
  /** Asks the user, where this way of signing in can. */
  signIn(tenantId?: string, account?: string): Promise<void>;
  /** Accounts came or went, or a tenant turned out to want a new sign-in. */
  readonly onDidChange: (listener: () => void) => Disposable;
  dispose(): void;
}
