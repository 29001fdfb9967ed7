import assert from 'node:assert/strict';
import type { Change } from '../../../src/domain/plan/plan';
import { everyKind } from '../../support/everyKind';
import { Desk } from './desk';
import { createGallery, plan } from './plans';

const secret = 'Correct-horse-1';
const machine = everyKind.createVirtualMachine;
const create = plan('Create vm-1', createGallery, machine);

describe('a password', () => {
  it('goes with the request of its machine only, and into no file', async () => {
    const desk = new Desk();
    const given: (string | undefined)[] = [];
    const submit = desk.azure.submit.bind(desk.azure);
    desk.azure.submit = async (change: Change, _signal?: AbortSignal, password?: string) => {
      given.push(password);
      return submit(change);
    };
    const operations = desk.window();
    const record = await operations.start(create, { [machine.target]: secret });
    assert.ok(!('refused' in record));
    const ended = await desk.ended(operations, record.id);
    assert.equal(ended.state, 'succeeded');
    assert.deepEqual(given, [undefined, secret]);
    const written = JSON.stringify([...desk.folder.files.values(), ...desk.folder.secrets.values(), ended]);
    assert.ok(written.includes('askedWhenRun') && !written.includes(secret));
  });

  it('that nobody knows any more ends the creation of its machine before anything is sent', async () => {
    const desk = new Desk();
    const { steps } = await desk.run(create);
    assert.deepEqual(
      steps.map(step => step.state),
      ['done', 'failed'],
    );
    assert.equal(steps[1]?.failure?.code, 'PasswordGone');
    assert.deepEqual(desk.azure.accepted.length, 1);
  });
});
