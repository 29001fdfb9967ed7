import assert from 'node:assert/strict';
import { toFailure, type Failure } from '../../../src/domain/errors/failure';
import { cloudOf } from '../../../src/signIn/cloudOf';
import { identityCredential } from '../../../src/signIn/identityCredential';
import { vscodeAccount, type Accounts } from '../../../src/signIn/vscodeAccount';
import { movedClock, until, type MovedClock } from '../operations/movedClock';

const never = (): Promise<never> => new Promise(() => undefined);

/** How it fails, and after how long. */
async function failureOf(work: Promise<unknown>, clock: MovedClock): Promise<readonly [Failure, number]> {
  const began = clock.now();
  let failure: Failure | undefined;
  void work.catch((error: unknown) => (failure = toFailure(error)));
  await until(clock, () => failure !== undefined, 'a failure');
  assert.ok(failure);
  return [failure, clock.now() - began];
}

const unanswered = [
  { reason: 'network', code: 'NoResponse', message: "The sign-in didn't respond within 1 min 40 s." },
  100_000,
];

describe('A sign-in that never answers', () => {
  it('is given up after 100 s when it is configured outside VS Code', async () => {
    const clock = movedClock();
    const way = { credentialFor: () => ({ getToken: never }), allowsTenant: () => true };
    const provider = identityCredential(way, cloudOf({}), clock);
    assert.deepEqual(await failureOf(provider.tenants(), clock), unanswered);
    assert.deepEqual(await failureOf(provider.signIn(), clock), unanswered);
  });

  it("is given up after 100 s when it is VS Code's own", async () => {
    const clock = movedClock();
    const nothing = { dispose: () => undefined };
    const accounts: Accounts = {
      list: async () => [{ id: '1', label: 'ann@example.com' }],
      library: {
        isSignedIn: async () => true,
        signIn: async () => true,
        onDidSignIn: () => nothing,
        onDidSignOut: () => nothing,
        dispose: () => undefined,
      },
      getSession: never,
      tenantsOf: async () => [{ tenantId: 't1', name: 'Tenant 1' }],
    };
    const tenants = await vscodeAccount(accounts, cloudOf({}), clock).tenants();
    assert.ok(tenants !== 'signedOut');
    const { credential } = tenants[0]?.connection ?? {};
    assert.ok(credential);
    assert.deepEqual(await failureOf(credential.getToken('scope'), clock), unanswered);
  });
});
