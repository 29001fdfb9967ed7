import assert from 'node:assert/strict';
import { toFailure, type Failure } from '../../../src/domain/errors/failure';
import { cloudOf } from '../../../src/signIn/cloudOf';
import { identityCredential } from '../../../src/signIn/identityCredential';
import type { TenantAccess } from '../../../src/signIn/provider';
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

  /** VS Code with one account in one tenant, but for what it never answers. */
  const accountsWith = (
    silent: Partial<Accounts>,
    isSignedIn: Accounts['library']['isSignedIn'] = async () => true,
  ): Accounts => ({
    list: async () => [{ id: '1', label: 'ann@example.com' }],
    library: {
      isSignedIn,
      signIn: async () => true,
      onDidSignIn: () => ({ dispose: () => undefined }),
      onDidSignOut: () => ({ dispose: () => undefined }),
      dispose: () => undefined,
    },
    getSession: never,
    tenantsOf: async () => [{ tenantId: 't1', name: 'Tenant 1' }],
    ...silent,
  });

  it("is given up after 100 s when it is VS Code's own", async () => {
    const clock = movedClock();
    const tenants = await vscodeAccount(accountsWith({}), cloudOf({}), clock).tenants();
    assert.ok(tenants !== 'signedOut');
    const { credential } = tenants[0]?.connection ?? {};
    assert.ok(credential);
    assert.deepEqual(await failureOf(credential.getToken('scope'), clock), unanswered);
  });

  it('is given up after 100 s when VS Code never lists its accounts, or tells whether one is signed in', async () => {
    const clock = movedClock();
    const unlisted = vscodeAccount(accountsWith({ list: never }), cloudOf({}), clock);
    assert.deepEqual(await failureOf(unlisted.tenants(), clock), unanswered);
    for (const silentFor of [undefined, 't1']) {
      const accounts = accountsWith({}, tenantId => (tenantId === silentFor ? never() : Promise.resolve(true)));
      let found: readonly TenantAccess[] | undefined;
      void vscodeAccount(accounts, cloudOf({}), clock)
        .tenants()
        .then(tenants => (found = tenants === 'signedOut' ? [] : tenants));
      await until(clock, () => found !== undefined, 'the tenants');
      assert.deepEqual(
        found?.map(({ tenantId, failure }) => [tenantId, failure?.message]),
        [[silentFor ?? '', "The sign-in didn't respond within 1 min 40 s."]],
      );
    }
  });
});
