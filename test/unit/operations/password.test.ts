import assert from 'node:assert/strict';
import { toAzureError } from '../../../src/azure/http/armError';
import type { Change } from '../../../src/domain/plan/plan';
import { supportDetails } from '../../../src/pages/imageVersion/supportDetails';
import { redactedLog } from '../../../src/platform/redactedLog';
import { everyKind } from '../../support/everyKind';
import { situations } from '../../support/replicationSituations';
import { Desk } from './desk';
import { createGallery, plan } from './plans';

const secret = 'Correct-horse-1';
const machine = everyKind.createVirtualMachine;
const create = plan('Create vm-1', createGallery, machine);

describe('Passwords in operations', () => {
  it('sends a password only with the request for its machine and never writes it to disk', async () => {
    const desk = new Desk();
    const given: (string | undefined)[] = [];
    const submit = desk.azure.submit.bind(desk.azure);
    desk.azure.submit = async (change: Change, options?: { secret?: string | undefined }) => {
      given.push(options?.secret);
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

  it('fails the creation of a machine before sending it when the password is gone', async () => {
    const desk = new Desk();
    const { steps } = await desk.run(create);
    assert.deepEqual(
      steps.map(step => step.state),
      ['done', 'failed'],
    );
    assert.equal(steps[1]?.failure?.code, 'PasswordGone');
    assert.deepEqual(desk.azure.accepted.length, 1);
  });

  it('keeps a password that Azure repeats out of the journal, the support details, and the log', async () => {
    const repeated = 'Repe"ated & horse-2';
    const base64 = Buffer.from(repeated).toString('base64');
    const message = `Not allowed: ${repeated}, ${JSON.stringify(repeated)}, ${encodeURIComponent(repeated)}, ${base64}.`;
    const answer = { code: `Invalid ${repeated}`, message, target: JSON.stringify({ adminPassword: repeated }) };
    const refused = Object.assign(new Error(message), {
      name: 'RestError',
      statusCode: 400,
      code: answer.code,
      details: { error: answer },
    });
    const desk = new Desk();
    desk.azure.before = ({ kind }) => {
      if (kind === machine.kind) throw toAzureError(refused);
    };
    const operations = desk.window();
    const record = await operations.start(create, { [machine.target]: repeated });
    assert.ok(!('refused' in record));
    const ended = await desk.ended(operations, record.id);
    assert.equal(ended.steps[1]?.failure?.status, 400);

    const logged: string[] = [];
    const note = (line: string): void => void logged.push(line);
    const log = redactedLog({ info: note, warn: note, error: note, debug: note });
    log.error(message, refused);
    log.error('Journal', ended.steps);
    log.warn(message);
    log.info(message);
    log.debug(message);

    const texts = {
      journal: [...desk.folder.files.values(), ...desk.folder.secrets.values()].join('\n'),
      details: supportDetails({ ...situations.ready, operations: [ended], failure: toAzureError(refused).failure }),
      log: logged.join('\n'),
    };
    for (const [where, text] of Object.entries(texts)) {
      assert.match(text, /Not allowed: \[hidden\]/, where);
      for (const part of ['Repe', 'horse-2', base64]) assert.ok(!text.includes(part), `${part} in ${where}`);
    }
  });
});
