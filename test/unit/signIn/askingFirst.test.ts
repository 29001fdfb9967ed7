import assert from 'node:assert/strict';
import { askingFirst } from '../../../src/signIn/askingFirst';
import type { SignInProvider } from '../../../src/signIn/provider';
import { FakeProvider, reachable } from '../../support/signInFakes';

const cloud = {
  name: 'Stack',
  resourceManager: 'https://management.stack.example:8443',
  authority: 'https://login.stack.example/adfs',
};

/** Files that a later session finds. */
function memoryFiles() {
  const files = new Map<string, string>();
  return {
    read: async (name: string) => files.get(name),
    write: async (name: string, text: string) => void files.set(name, text),
  };
}

/** A provider of a custom cloud, for a user who answers each question as said. */
function asked(answers: boolean[], storage = memoryFiles()) {
  const inner = new FakeProvider(async () => [reachable('home')]);
  const questions: string[] = [];
  let loads = 0;
  const provider: SignInProvider = askingFirst({
    cloud,
    storage,
    load: async () => {
      loads += 1;
      return inner;
    },
    confirm: async (question, detail) => {
      questions.push(`${question}\n${detail}`);
      return answers.shift() ?? assert.fail('asked once more');
    },
  });
  return { provider, inner, questions, storage, loads: () => loads };
}

describe('askingFirst', () => {
  it('sends nothing and asks nothing at start', async () => {
    const { provider, questions, loads } = asked([]);
    assert.equal(await provider.tenants(), 'signedOut');
    assert.deepEqual([questions, loads()], [[], 0]);
  });

  it('signs in only after a question that names the hosts', async () => {
    const { provider, inner, questions } = asked([true]);
    await provider.signIn('home', 'ann');
    assert.match(questions.join(), /management\.stack\.example:8443 and login\.stack\.example\?/);
    assert.match(questions.join(), /customEnvironment setting describes the cloud Stack/);
    assert.deepEqual(inner.signedInTo, [['home', 'ann']]);
    assert.notEqual(await provider.tenants(), 'signedOut');
  });

  it('asks once, and remembers the hosts', async () => {
    const first = asked([true]);
    await first.provider.signIn();
    await first.provider.signIn();
    const later = asked([], first.storage);
    assert.notEqual(await later.provider.tenants(), 'signedOut');
    await later.provider.signIn();
  });

  it('asks again when one of the hosts, or its port, is another', async () => {
    const storage = memoryFiles();
    await storage.write('allowed.hosts', '["login.stack.example", "management.stack.example"]');
    const { provider, questions } = asked([true], storage);
    assert.equal(await provider.tenants(), 'signedOut');
    await provider.signIn();
    assert.equal(questions.length, 1);
  });

  it('asks again when the file of allowed hosts is unreadable', async () => {
    const storage = memoryFiles();
    await storage.write('allowed.hosts', '["login.stack');
    assert.equal(await asked([], storage).provider.tenants(), 'signedOut');
  });

  it('leaves the user signed out, and says so, when they refuse', async () => {
    const { provider, loads } = asked([false, false]);
    await assert.rejects(provider.signIn(), /still signed out.*management\.stack\.example:8443/);
    assert.equal(await provider.tenants(), 'signedOut');
    await assert.rejects(provider.signIn());
    assert.equal(loads(), 0);
  });

  it('passes on changes of accounts, and disposes the provider', async () => {
    const { provider, inner } = asked([true]);
    let changes = 0;
    provider.onDidChange(() => (changes += 1));
    await provider.signIn();
    inner.changed.fire();
    assert.equal(changes, 1);
    provider.dispose();
    assert.ok(inner.disposed);
  });
});
