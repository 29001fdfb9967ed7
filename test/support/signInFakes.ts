import type { Connection } from '../../src/azure/ports';
import { Emitter } from '../../src/base/event';
import type { KeyValueStorage } from '../../src/base/keyValueStorage';
import { realTime } from '../../src/base/realTime';
import { createSession, type SessionParts } from '../../src/signIn/createSession';
import type { SignInProvider, TenantAccess } from '../../src/signIn/provider';
import type { Session } from '../../src/signIn/session';
import { memoryStorage } from './memoryStorage';

function connectionTo(tenantId: string): Connection {
  return {
    credential: { getToken: async () => ({ token: tenantId, expiresOnTimestamp: Infinity }) },
    resourceManager: 'https://azure.invalid',
    scopes: ['https://azure.invalid/.default'],
  };
}

/** A tenant that can be queried. */
export function reachable(tenantId: string, account = 'ann@example.com'): TenantAccess {
  return { tenantId, name: `Tenant ${tenantId}`, account, connection: connectionTo(tenantId) };
}

/** A sign-in method that answers what the test sets. */
export class FakeProvider implements SignInProvider {
  readonly changed = new Emitter<void>();
  readonly onDidChange = this.changed.event;
  readonly signedInTo: (readonly [string | undefined, string | undefined])[] = [];
  disposed = false;

  constructor(public answer: () => Promise<readonly TenantAccess[] | 'signedOut'>) {}

  tenants(): Promise<readonly TenantAccess[] | 'signedOut'> {
    return this.answer();
  }

  async signIn(tenantId?: string, account?: string): Promise<void> {
    this.signedInTo.push([tenantId, account]);
  }

  dispose(): void {
    this.disposed = true;
  }
}

export function sessionOf(
  provider: SignInProvider,
  subscriptionsOf: SessionParts['subscriptionsOf'],
  globalState: KeyValueStorage = memoryStorage(),
): Session {
  return createSession({
    environment: 'Test',
    portal: 'https://portal.invalid',
    speed: 1,
    clock: realTime,
    globalState,
    provider: async () => provider,
    subscriptionsOf,
  });
}
