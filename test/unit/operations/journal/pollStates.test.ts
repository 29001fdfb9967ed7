import assert from 'node:assert/strict';
import type { SecretVault } from '../../../../src/base/secrets/secretVault';
import { dropPollStates, pollStateOf } from '../../../../src/operations/journal/pollStates';
import { SharedFolder } from '../sharedFolder';

describe('The poll states of an operation', () => {
  it('are kept by step, and dropped one by one or all at once', async () => {
    const folder = new SharedFolder();
    const vault = folder.vault();
    const [first, second] = [pollStateOf(vault, 'op', 0), pollStateOf(vault, 'op', 1)];
    await first.keep('url 0');
    await second.keep('url 1');
    await pollStateOf(vault, 'op2', 0).keep('url 2');
    assert.deepEqual([await first.read(), await second.read()], ['url 0', 'url 1']);
    assert.deepEqual([...folder.secrets.keys()], ['operation/op/0', 'operation/op/1', 'operation/op2/0']);
    await first.drop();
    assert.deepEqual([await first.read(), await second.read()], [undefined, 'url 1']);
    await first.keep('url 3');
    await dropPollStates(vault, 'op');
    assert.deepEqual([...folder.secrets.keys()], ['operation/op2/0']);
  });

  it('are only a shortcut: a vault that fails stops nothing', async () => {
    const locked = (): Promise<never> => Promise.reject(new Error('locked'));
    const vault: SecretVault = { keys: locked, get: locked, set: locked, delete: locked };
    const state = pollStateOf(vault, 'op', 0);
    await state.keep('url');
    await state.drop();
    assert.equal(await state.read(), undefined);
    await dropPollStates(vault, 'op');
    await dropPollStates({ ...vault, keys: async () => ['operation/op/0'] }, 'op');
  });
});
