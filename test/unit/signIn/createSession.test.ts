import assert from 'node:assert/strict';
import type { AzureSubscription } from '../../../src/azure/ports';
import { AzureError, type Failure } from '../../../src/domain/errors/failure';
import type { Session } from '../../../src/signIn/session';
import type { SessionState, TenantState } from '../../../src/signIn/sessionState';
import { memoryStorage } from '../../support/memoryStorage';
import { FakeProvider, reachable, sessionOf } from '../../support/signInFakes';

const forbidden: Failure = { reason: 'forbidden', code: 'AuthorizationFailed', message: 'No.' };
const signInAgain: Failure = { reason: 'signIn', code: 'Expired', message: 'Sign in again.' };

function subscription(id: string, tenantId: string): AzureSubscription {
  return { id, name: `Subscription ${id}`, tenantId };
}

/** The response of each tenant; a failure is thrown. */
type Answers = Record<string, readonly AzureSubscription[] | Failure>;

function answering(answers: Answers): (connection: unknown, tenantId: string) => Promise<readonly AzureSubscription[]> {
  return async (_, tenantId) => {
    const answer = answers[tenantId] ?? [];
    if ('reason' in answer) throw new AzureError(answer);
    return answer;
  };
}

function tenantsOf(session: Session): readonly TenantState[] {
  const state = session.state();
  assert.ok(state.kind === 'signedIn');
  return state.tenants;
}

function ids(session: Session): readonly string[] {
  return session.directory.subscriptions().map(({ id }) => id);
}

describe('createSession', () => {
  it('starts as signing in and becomes signed out when no one is signed in', async () => {
    const session = sessionOf(new FakeProvider(async () => 'signedOut'), answering({}));
    assert.deepEqual(session.state(), { kind: 'signingIn' });
    await session.start();
    assert.deepEqual(session.state(), { kind: 'signedOut' });
  });

  it('lists the subscriptions of every tenant by name, all selected', async () => {
    const session = sessionOf(
      new FakeProvider(async () => [reachable('t1'), reachable('t2')]),
      answering({ t1: [subscription('b', 't1')], t2: [subscription('a', 't2')] }),
    );
    await session.start();
    assert.deepEqual(ids(session), ['a', 'b']);
    assert.equal(await tokenFor(session, 'a'), 't2');
  });

  it('names every accessible subscription, and others by their ID', async () => {
    const session = sessionOf(
      new FakeProvider(async () => [reachable('t1')]),
      answering({ t1: [subscription('a', 't1'), subscription('b', 't1')] }),
    );
    await session.start();
    await session.select(['a']);
    assert.deepEqual(
      ['A', 'b', 'elsewhere'].map(id => session.subscriptionName(id)),
      ['Subscription a', 'Subscription b', 'elsewhere'],
    );
  });

  it('keeps a failing tenant from hiding the others', async () => {
    const session = sessionOf(
      new FakeProvider(async () => [reachable('t1'), reachable('t2'), reachable('t3')]),
      answering({ t1: forbidden, t2: signInAgain, t3: [subscription('c', 't3')] }),
    );
    await session.start();
    assert.deepEqual(ids(session), ['c']);
    const [first, second, third] = tenantsOf(session);
    assert.deepEqual([first?.failure, first?.needsSignIn], [forbidden, false]);
    assert.deepEqual([second?.failure, second?.needsSignIn], [signInAgain, true]);
    assert.deepEqual([third?.failure, third?.needsSignIn], [undefined, false]);
  });

  it('distinguishes a tenant that needs a sign-in from one that fails', async () => {
    const closed = { tenantId: 't1', name: 'Closed', account: 'ann@example.com' };
    const session = sessionOf(new FakeProvider(async () => [closed, reachable('t2')]), answering({}));
    await session.start();
    assert.deepEqual(tenantsOf(session)[0], { ...closed, subscriptions: [], needsSignIn: true });
  });

  it("keeps the reason why the account can't be determined", async () => {
    const session = sessionOf(new FakeProvider(() => Promise.reject(new AzureError(signInAgain))), answering({}));
    await session.start();
    assert.deepEqual(session.state(), { kind: 'signedOut', failure: signInAgain });
  });

  it('lists a subscription once, through its own tenant, when another tenant manages it too', async () => {
    const shared = subscription('s', 't2');
    const session = sessionOf(
      new FakeProvider(async () => [reachable('t1'), reachable('t2'), reachable('t2', 'bob@example.com')]),
      answering({ t1: [shared], t2: [shared] }),
    );
    await session.start();
    assert.deepEqual(ids(session), ['s']);
    assert.equal(await tokenFor(session, 's'), 't2');
    assert.deepEqual(
      session.directory.tenants().map(({ tenantId }) => tenantId),
      ['t2'],
    );
  });

  it("reports a missing sign-in for a subscription that can't be reached", async () => {
    const session = sessionOf(new FakeProvider(async () => [reachable('t1')]), answering({}));
    await session.start();
    assert.throws(
      () => session.directory.connectionOf('nowhere'),
      (error: unknown) => error instanceof AzureError && error.failure.reason === 'signIn',
    );
  });

  it('compares subscription IDs without regard to case', async () => {
    const session = sessionOf(
      new FakeProvider(async () => [reachable('t1')]),
      answering({ t1: [subscription('AbC', 't1')] }),
    );
    await session.start();
    assert.equal(await tokenFor(session, 'aBc'), 't1');
  });

  it('makes no request before it starts and only one when it is started twice', async () => {
    let asked = 0;
    const provider = new FakeProvider(async () => {
      asked += 1;
      return 'signedOut';
    });
    const session = sessionOf(provider, answering({}));
    assert.equal(asked, 0);
    await Promise.all([session.start(), session.start()]);
    assert.equal(asked, 1);
  });

  it('discards the result of an outdated refresh', async () => {
    const answers: ((found: 'signedOut') => void)[] = [];
    const provider = new FakeProvider(() => new Promise(resolve => answers.push(resolve)));
    const session = sessionOf(provider, answering({ t1: [subscription('a', 't1')] }));
    const old = session.refresh();
    await turn();
    provider.answer = async () => [reachable('t1')];
    await session.refresh();
    answers[0]?.('signedOut');
    await old;
    assert.equal(session.state().kind, 'signedIn');
  });

  it('refreshes when accounts are added or removed', async () => {
    const provider = new FakeProvider(async () => 'signedOut');
    const session = sessionOf(provider, answering({}));
    await session.start();
    provider.answer = async () => [reachable('t1')];
    const changed = new Promise<SessionState>(resolve => session.onDidChange(resolve));
    provider.changed.fire();
    assert.equal((await changed).kind, 'signedIn');
  });

  it('signs in to the requested tenant with the account that it belongs to', async () => {
    const provider = new FakeProvider(async () => [reachable('t1')]);
    const session = sessionOf(provider, answering({}));
    await session.signIn('t1', 'ann@example.com');
    assert.deepEqual(provider.signedInTo, [['t1', 'ann@example.com']]);
    assert.equal(session.state().kind, 'signedIn');
  });

  it('is signed out again and rejects with the reason when a sign-in fails', async () => {
    const provider = new FakeProvider(async () => 'signedOut');
    provider.signIn = () => Promise.reject(new AzureError(signInAgain));
    const session = sessionOf(provider, answering({}));
    await session.start();
    const states: string[] = [];
    session.onDidChange(({ kind }) => states.push(kind));
    await assert.rejects(session.signIn(), { name: 'AzureError', message: 'Sign in again.' });
    assert.deepEqual(states, ['signingIn', 'signedOut']);
  });

  it('disposes its provider', async () => {
    const provider = new FakeProvider(async () => 'signedOut');
    const session = sessionOf(provider, answering({}));
    await session.start();
    session.dispose();
    await turn();
    assert.equal(provider.disposed, true);
  });
});

describe('Subscription selection', () => {
  const both = { t1: [subscription('a', 't1'), subscription('b', 't1')] };
  const provider = (): FakeProvider => new FakeProvider(async () => [reachable('t1')]);

  it('remembers the selection for the next session of the same environment', async () => {
    const globalState = memoryStorage();
    const session = sessionOf(provider(), answering(both), globalState);
    await session.start();
    await session.select(['B']);
    assert.deepEqual(ids(session), ['b']);
    const next = sessionOf(provider(), answering(both), globalState);
    await next.start();
    assert.deepEqual(ids(next), ['b']);
    assert.deepEqual(
      next.allSubscriptions().map(({ id }) => id),
      ['a', 'b'],
    );
    assert.ok(next.directory.connectionOf('a'), 'one that is not selected can still be reached');
  });

  it('keeps a selected subscription that has disappeared until it is back', async () => {
    const globalState = memoryStorage();
    const session = sessionOf(provider(), answering(both), globalState);
    await session.start();
    await session.select(['a']);
    const without = sessionOf(
      provider(),
      answering({ t1: [subscription('b', 't1'), subscription('c', 't1')] }),
      globalState,
    );
    await without.start();
    assert.deepEqual(ids(without), []);
    await without.select(['c']);
    const back = sessionOf(provider(), answering({ t1: [...both.t1, subscription('c', 't1')] }), globalState);
    await back.start();
    assert.deepEqual(ids(back), ['a', 'c']);
  });

  it('includes subscriptions that are added later when all are selected', async () => {
    const globalState = memoryStorage();
    const session = sessionOf(provider(), answering(both), globalState);
    await session.start();
    await session.select(['a']);
    await session.select(['a', 'b']);
    const later = sessionOf(provider(), answering({ t1: [...both.t1, subscription('c', 't1')] }), globalState);
    await later.start();
    assert.deepEqual(ids(later), ['a', 'b', 'c']);
  });

  it('publishes a changed selection as a new state', async () => {
    const session = sessionOf(provider(), answering(both));
    await session.start();
    const before = session.state();
    await session.select(['a']);
    assert.notEqual(session.state(), before);
    assert.ok(before.kind === 'signedIn' && before.selected.length === 2, 'the old state is unchanged');
  });
});

async function tokenFor(session: Session, subscriptionId: string): Promise<string | undefined> {
  const token = await session.directory.connectionOf(subscriptionId).credential.getToken([]);
  return token?.token;
}

async function turn(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}

describe('Session with many subscriptions', () => {
  /** How often names and IDs of subscriptions are read to answer for each of them. */
  async function readsFor(count: number): Promise<number> {
    let reads = 0;
    const counted = (id: string): AzureSubscription =>
      Object.defineProperty({ ...subscription(id, 't1') }, 'id', {
        get: () => {
          reads += 1;
          return id;
        },
      });
    const session = sessionOf(new FakeProvider(async () => [reachable('t1')]), async () =>
      Array.from({ length: count }, (_, at) => counted(`s${at}`)),
    );
    await session.start();
    for (let at = 0; at < count; at += 1) {
      assert.equal(session.directory.subscriptions().length, count);
      assert.equal(session.directory.tenants().length, 1);
      session.directory.connectionOf(`S${at}`);
      session.subscriptionName(`S${at}`);
    }
    return reads;
  }

  it('takes ten times the work for ten times the subscriptions', async () => {
    const few = await readsFor(20);
    const many = await readsFor(200);
    assert.ok(many <= 12 * few, `${few} reads for 20 subscriptions, ${many} for 200`);
  });
});
