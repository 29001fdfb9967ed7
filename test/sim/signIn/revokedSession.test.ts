import assert from 'node:assert/strict';
import type { AuthenticationGetSessionOptions, AuthenticationSession } from 'vscode';
import { Emitter } from '../../../src/base/event';
import { realTime } from '../../../src/base/realTime';
import { listTenants } from '../../../src/signIn/armTenants';
import { challengeHeader } from '../../../src/signIn/claimsChallenge';
import { cloudOf } from '../../../src/signIn/cloudOf';
import { createSession } from '../../../src/signIn/createSession';
import type { Session } from '../../../src/signIn/session';
import { vscodeAccount, type Accounts } from '../../../src/signIn/vscodeAccount';
import { createSampleAzure, type SampleAzure } from '../../../src/simulator/entry';
import { eventually } from '../../support/eventually';
import { memoryStorage } from '../../support/memoryStorage';

const account = { id: '1', label: 'ann@example.com' };

/** VS Code whose session was revoked: it returns the same one until the user signs in with a challenge, or anew. */
class RevokedAccounts implements Accounts {
  readonly interactive: (readonly [request: unknown, options: AuthenticationGetSessionOptions])[] = [];
  requests = 0;
  /** Azure refuses the session, with or without saying what a new one needs. */
  revoked = true;
  present = true;
  readonly signedIn = new Emitter<void>();
  readonly signedOut = new Emitter<void>();

  constructor(
    private readonly sample: SampleAzure,
    /** Whether VS Code returns a session for a challenge without the user. */
    private answersChallenges: boolean,
  ) {}

  /** Signs in by other means than the extension. */
  renew(): void {
    this.revoked = false;
    this.answersChallenges = true;
    this.present = true;
  }

  list = () => Promise.resolve(this.present ? [account] : []);

  library: Accounts['library'] = {
    isSignedIn: async () => this.present,
    signIn: async () => true,
    onDidSignIn: listener => this.signedIn.event(listener),
    onDidSignOut: listener => this.signedOut.event(listener),
    dispose: () => undefined,
  };

  getSession: Accounts['getSession'] = async (request, tenantId, options = {}) => {
    const isChallenge = typeof request === 'object' && 'wwwAuthenticate' in request;
    if (!options.silent) {
      this.interactive.push([request, options]);
      this.revoked = false;
    } else if (isChallenge && !this.answersChallenges) return undefined;
    const accessToken = this.sample.tokenFor(tenantId ?? this.sample.tenants[0]?.id ?? '');
    return { accessToken } as AuthenticationSession;
  };

  tenantsOf: Accounts['tenantsOf'] = connection => listTenants(this.through(connection));

  through: (connection: Parameters<Accounts['tenantsOf']>[0]) => Parameters<Accounts['tenantsOf']>[0] = connection => {
    const { httpClient } = this.sample;
    return {
      ...connection,
      httpClient: {
        sendRequest: async request => {
          this.requests += 1;
          this.sample.world.faults = this.revoked ? [{ kind: 'claims' }] : [];
          return httpClient.sendRequest(request);
        },
      },
    };
  };
}

function sessionOf(accounts: RevokedAccounts): Session {
  return createSession({
    environment: 'Test',
    portal: 'https://portal.invalid',
    speed: 1,
    clock: realTime,
    globalState: memoryStorage(),
    provider: async () => vscodeAccount(accounts, cloudOf({})),
    subscriptionsOf: async () => [],
  });
}

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';

describe('A revoked session of a VS Code account', () => {
  it('asks for a sign-in once, passes on the challenge, and lists the tenants afterwards', async () => {
    const accounts = new RevokedAccounts(createSampleAzure({ clock: 'hand' }), false);
    const session = sessionOf(accounts);
    await session.start();
    await session.refresh();
    const before = session.state();
    assert.ok(before.kind === 'signedIn');
    assert.deepEqual(
      before.tenants.map(({ name, needsSignIn }) => [name, needsSignIn]),
      [[account.label, true]],
    );
    assert.equal(accounts.requests, 1, 'Azure is not asked again with the revoked session');

    await session.signIn('', account.label);
    assert.deepEqual(accounts.interactive, [
      [
        { wwwAuthenticate: challengeHeader(claims), fallbackScopes: cloudOf({}).scopes },
        { createIfNone: true, account },
      ],
    ]);
    const after = session.state();
    assert.ok(after.kind === 'signedIn' && after.tenants.length > 1);
    assert.ok(after.tenants.every(({ needsSignIn }) => !needsSignIn));
  });

  it('asks for a new session when Azure rejects the one that VS Code returns for the challenge', async () => {
    const accounts = new RevokedAccounts(createSampleAzure({ clock: 'hand' }), true);
    const session = sessionOf(accounts);
    await session.start();
    const before = session.state();
    assert.ok(before.kind === 'signedIn' && before.tenants[0]?.needsSignIn);

    await session.signIn('', account.label);
    assert.deepEqual(accounts.interactive, [[cloudOf({}).scopes, { forceNewSession: true, account }]]);
    const after = session.state();
    assert.ok(after.kind === 'signedIn' && after.tenants.every(({ needsSignIn }) => !needsSignIn));
  });

  const elsewhere: Readonly<Record<string, (accounts: RevokedAccounts, session: Session) => Promise<void>>> = {
    'signs in again in the Accounts menu': async accounts => {
      accounts.renew();
      accounts.signedIn.fire();
    },
    'signs out there and in again': async (accounts, session) => {
      accounts.present = false;
      accounts.signedOut.fire();
      await eventually('the sign-out', () => session.state().kind === 'signedOut' || undefined);
      accounts.renew();
      accounts.signedIn.fire();
    },
    'refreshes after signing in unnoticed': async (accounts, session) => {
      accounts.renew();
      await session.refresh();
    },
  };
  for (const [what, happens] of Object.entries(elsewhere)) {
    it(`works again when the user ${what}`, async () => {
      const accounts = new RevokedAccounts(createSampleAzure({ clock: 'hand' }), false);
      const session = sessionOf(accounts);
      await session.start();
      await session.refresh();
      const before = session.state();
      assert.ok(before.kind === 'signedIn' && before.tenants[0]?.needsSignIn);

      await happens(accounts, session);
      await eventually('tenants that can be used', () => {
        const state = session.state();
        return (state.kind === 'signedIn' && state.tenants.every(({ needsSignIn }) => !needsSignIn)) || undefined;
      });
      assert.deepEqual(accounts.interactive, []);
    });
  }
});
