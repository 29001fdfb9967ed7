import assert from 'node:assert/strict';
import type { AuthenticationGetSessionOptions, AuthenticationSession } from 'vscode';
import { Emitter } from '../../../src/base/event';
import { AzureError } from '../../../src/domain/errors/failure';
import { challengeHeader } from '../../../src/signIn/claimsChallenge';
import { cloudOf } from '../../../src/signIn/cloudOf';
import type { TenantAccess } from '../../../src/signIn/provider';
import { vscodeAccount, type Accounts } from '../../../src/signIn/vscodeAccount';

type Request = Parameters<Accounts['getSession']>[0];
interface Asked {
  readonly request: Request;
  readonly tenantId: string | undefined;
  readonly options: AuthenticationGetSessionOptions | undefined;
}

const ann = { id: '1', label: 'ann@example.com' };
const bob = { id: '2', label: 'bob@example.com' };

/** VS Code with accounts and their tenants; `closed` tenants have no session until the user signs in. */
class FakeAccounts implements Accounts {
  accounts = [ann];
  tenants: Record<string, readonly string[] | Error> = {};
  closed = new Set<string>();
  /** Whether VS Code can't meet a challenge without the user. */
  refuses = false;
  readonly sessions = new Emitter<void>();
  /** Without the silent requests that read the list of tenants. */
  readonly asked: Asked[] = [];
  readonly signedIn: (readonly unknown[])[] = [];

  list = () => Promise.resolve(this.accounts);

  tenantsOf: Accounts['tenantsOf'] = async connection => {
    const token = await connection.credential.getToken([]);
    const found = this.tenants[token?.token.replace('plain ', '') ?? ''] ?? [];
    if (found instanceof Error) throw found;
    return found.map(tenantId => ({ tenantId, name: `Name ${tenantId}` }));
  };

  readonly library: Accounts['library'] = {
    isSignedIn: async tenantId => !this.closed.has(tenantId ?? ''),
    signIn: async (tenantId, account) => {
      this.signedIn.push([tenantId, account]);
      return true;
    },
    onDidSignIn: listener => this.sessions.event(listener),
    onDidSignOut: listener => this.sessions.event(listener),
    dispose: () => undefined,
  };

  getSession: Accounts['getSession'] = async (request, tenantId, options) => {
    if (tenantId !== undefined || options?.silent !== true) this.asked.push({ request, tenantId, options });
    const isChallenge = typeof request === 'object' && 'wwwAuthenticate' in request;
    if (this.refuses && isChallenge && options?.silent) return undefined;
    const accessToken = isChallenge ? 'stronger' : `plain ${options?.account?.label ?? ''}`;
    return { accessToken } as AuthenticationSession;
  };
}

async function tenantsOf(accounts: Accounts): Promise<readonly TenantAccess[]> {
  const found = await vscodeAccount(accounts, cloudOf({})).tenants();
  assert.ok(found !== 'signedOut');
  return found;
}

describe('vscodeAccount', () => {
  it('is signed out when there are no accounts or none that can be used', async () => {
    const accounts = new FakeAccounts();
    assert.equal(await vscodeAccount(accounts, cloudOf({})).tenants(), 'signedOut');
    accounts.accounts = [];
    assert.equal(await vscodeAccount(accounts, cloudOf({})).tenants(), 'signedOut');
  });

  it('lists the tenants of all accounts, including one that needs a sign-in', async () => {
    const accounts = new FakeAccounts();
    accounts.accounts = [ann, bob];
    accounts.tenants = { [ann.label]: ['t1', 't2'], [bob.label]: ['t3'] };
    accounts.closed.add('t2');
    const tenants = await tenantsOf(accounts);
    assert.deepEqual(
      tenants.map(({ tenantId, account, connection }) => [tenantId, account, connection !== undefined]),
      [
        ['t1', ann.label, true],
        ['t2', ann.label, false],
        ['t3', bob.label, true],
      ],
    );
  });

  it('is signed out while no account has a session', async () => {
    const accounts = new FakeAccounts();
    accounts.tenants = { [ann.label]: ['t1'] };
    accounts.closed.add('');
    assert.equal(await vscodeAccount(accounts, cloudOf({})).tenants(), 'signedOut');
  });

  it('keeps a failing account from hiding the others', async () => {
    const accounts = new FakeAccounts();
    accounts.accounts = [ann, bob];
    accounts.tenants = { [ann.label]: new Error('locked'), [bob.label]: ['t3'] };
    const [broken, fine] = await tenantsOf(accounts);
    assert.equal(broken?.failure?.message, 'locked');
    assert.equal(broken.account, ann.label);
    assert.equal(fine?.tenantId, 't3');
  });

  it('requests tokens without prompting the user', async () => {
    const accounts = new FakeAccounts();
    accounts.tenants = { [ann.label]: ['t1'] };
    const [tenant] = await tenantsOf(accounts);
    await tenant?.connection?.credential.getToken(['scope']);
    await tenant?.connection?.credential.getToken(['scope'], { claims: '{}' });
    assert.equal(accounts.asked.length, 2);
    for (const { options, tenantId } of accounts.asked) assert.deepEqual([options?.silent, tenantId], [true, 't1']);
  });

  it('answers a claims challenge with a matching token', async () => {
    const accounts = new FakeAccounts();
    accounts.tenants = { [ann.label]: ['t1'] };
    const [tenant] = await tenantsOf(accounts);
    const token = await tenant?.connection?.credential.getToken(['scope'], { claims: '{"access_token":{}}' });
    assert.equal(token?.token, 'stronger');
    assert.deepEqual(accounts.asked[0]?.request, {
      wwwAuthenticate: challengeHeader('{"access_token":{}}'),
      fallbackScopes: ['scope'],
    });
  });

  it('asks for a sign-in when only the user can meet a challenge and passes the challenge on', async () => {
    const accounts = new FakeAccounts();
    accounts.tenants = { [ann.label]: ['t1', 't2'] };
    accounts.refuses = true;
    const provider = vscodeAccount(accounts, cloudOf({}));
    let changes = 0;
    provider.onDidChange(() => (changes += 1));
    const before = await provider.tenants();
    assert.ok(before !== 'signedOut');
    for (let time = 0; time < 2; time++) {
      await assert.rejects(
        Promise.resolve(before[0]?.connection?.credential.getToken(['scope'], { claims: '{"mfa":1}' })),
        (error: unknown) => error instanceof AzureError && error.failure.reason === 'signIn',
      );
    }
    assert.equal(changes, 1, 'the same challenge is reported once');
    const after = await provider.tenants();
    assert.ok(after !== 'signedOut');
    assert.deepEqual(
      after.map(({ tenantId, connection }) => [tenantId, connection !== undefined]),
      [
        ['t1', false],
        ['t2', true],
      ],
    );

    await provider.signIn('t1', ann.label);
    const { request, options } = accounts.asked.at(-1) ?? {};
    assert.deepEqual(request, { wwwAuthenticate: challengeHeader('{"mfa":1}'), fallbackScopes: cloudOf({}).scopes });
    assert.deepEqual(options, { createIfNone: true, account: ann });
    const healed = await provider.tenants();
    assert.ok(healed !== 'signedOut' && healed[0]?.connection);
  });

  it('reports changes of accounts and closed tenants, but not renewed sessions', async () => {
    const accounts = new FakeAccounts();
    accounts.tenants = { [ann.label]: ['t1'], [bob.label]: ['t2'] };
    const provider = vscodeAccount(accounts, cloudOf({}));
    let changes = 0;
    provider.onDidChange(() => (changes += 1));
    const happens = async (): Promise<boolean> => {
      changes = 0;
      accounts.sessions.fire();
      await new Promise(resolve => setImmediate(resolve));
      await provider.tenants();
      return changes > 0;
    };
    await provider.tenants();
    assert.equal(await happens(), false, 'renewed');
    accounts.accounts = [ann, bob];
    assert.equal(await happens(), true, 'another account');
    accounts.closed.add('t2');
    await provider.tenants();
    assert.equal(await happens(), true, 'a tenant that was closed');
  });

  it('signs in with the account of the tenant or lets the user choose', async () => {
    const accounts = new FakeAccounts();
    const provider = vscodeAccount(accounts, cloudOf({}));
    await provider.signIn();
    await provider.signIn('t1', ann.label);
    assert.deepEqual(accounts.signedIn, [
      [undefined, undefined],
      ['t1', ann],
    ]);
  });

  it('reports when the user cancels a sign-in', async () => {
    const accounts = new FakeAccounts();
    accounts.library.signIn = () => Promise.resolve(false);
    await assert.rejects(
      vscodeAccount(accounts, cloudOf({})).signIn(),
      (error: unknown) => error instanceof AzureError && error.failure.reason === 'cancelled',
    );
  });

  for (const words of ['User did not consent to login.', 'Cancelled', 'Canceled', 'The user cancelled the request'])
    it(`shows no error when VS Code reports a closed sign-in as "${words}"`, async () => {
      const accounts = new FakeAccounts();
      accounts.library.signIn = () => Promise.reject(new Error(words));
      await assert.rejects(
        vscodeAccount(accounts, cloudOf({})).signIn(),
        (error: unknown) => error instanceof AzureError && error.failure.reason === 'cancelled',
      );
    });
});
