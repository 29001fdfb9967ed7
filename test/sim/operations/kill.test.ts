import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OperationRecord } from '../../../src/operations/journal/record';
import { compiledProgram } from '../../support/compiledProgram';
import { shareOf } from '../../support/shareOf';
import { repository, startSimulator, type RunningSimulator } from '../../support/simulator';

const speed = '600';

describe('Cloning in a separate process', () => {
  let simulator: RunningSimulator;
  let root: string;

  before(async () => {
    simulator = await startSimulator('--speed', speed);
    root = await mkdtemp(path.join(tmpdir(), 'clone-'));
    await mkdir(path.join(root, 'journal'));
  });

  after(async () => {
    await simulator.stop();
    await rm(root, { recursive: true, force: true });
  });

  /** Runs the program until it exits or is killed, and returns its output. */
  async function run(death = ''): Promise<string> {
    const [tenant, subscription] = [simulator.tenants[0]?.id ?? '', simulator.subscriptions[0]?.id ?? ''];
    const program = await compiledProgram('test/sim/operations/cloningProcess.ts');
    const given = [path.join(root, 'journal'), simulator.resourceManager, tenant, subscription, speed, death];
    const child = spawn(process.execPath, [program, ...given], {
      cwd: repository,
      env: { ...process.env, NODE_EXTRA_CA_CERTS: simulator.ca },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await once(child, 'close');
    assert.equal(child.signalCode, death === '' ? null : 'SIGKILL', `${death}: ${printed}`);
    return printed;
  }

  it('creates every resource once, however often the process is killed', async () => {
    const deaths = ['write:2', 'send:1', 'accepted:1', 'accepted:1', 'write:1'];
    for (const death of shareOf(deaths, 2)) await run(death);
    const record = JSON.parse(await run()) as OperationRecord;
    assert.equal(record.state, 'succeeded', JSON.stringify(record.steps));
    const accepted = (await simulator.requests())
      .filter(({ method, status }) => method === 'PUT' && status < 300)
      .map(({ url }) => new URL(url, simulator.resourceManager).pathname);
    assert.deepEqual(
      accepted,
      record.plan.changes.map(({ target }) => target),
    );
  });
});
