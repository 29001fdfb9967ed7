import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { promisify } from 'node:util';
import { compiledProgram } from '../../support/compiledProgram';
import { repository, startSimulator, type RunningSimulator } from '../../support/simulator';

const run = promisify(execFile);

interface Got {
  status?: number;
  body: string;
  error?: string;
}

describe('Simulator HTTPS server', () => {
  let simulator: RunningSimulator;
  let ca: Buffer;

  before(async () => {
    simulator = await startSimulator('--hand-clock');
    ca = await readFile(simulator.ca);
  });

  after(async () => {
    assert.equal(await simulator.stop(), 0, 'SIGTERM exits cleanly');
    assert.ok(!existsSync(simulator.ca), 'the certificate is deleted on exit');
  });

  const get = async (where: string, headers: Record<string, string> = {}): Promise<Got> =>
    new Promise(resolve => {
      const asked = request(`${simulator.resourceManager}${where}`, { ca, headers, agent: false }, answer => {
        let body = '';
        const status = answer.statusCode ?? 0;
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('error', error => resolve({ status, body, error: error.message }));
        answer.on('end', () => resolve({ status, body }));
      });
      asked.on('error', error => resolve({ body: '', error: error.message }));
      asked.end();
    });

  it('prints its endpoints and its data on one line', () => {
    assert.match(simulator.resourceManager, /^https:\/\/localhost:\d+$/);
    assert.equal(simulator.authority, `${simulator.resourceManager}/adfs`);
    assert.equal(simulator.tenants.length, 2);
    assert.equal(simulator.subscriptions.length, 3);
    assert.match(ca.toString(), /BEGIN CERTIFICATE/);
  });

  it('serves @azure/identity and the SDK over TLS, with a client secret and a managed identity', async () => {
    const [tenant, subscription] = [simulator.tenants[0]?.id ?? '', simulator.subscriptions[0]?.id ?? ''];
    const probe = await compiledProgram('test/sim/server/identityProbe.ts');
    const env = {
      ...process.env,
      NODE_EXTRA_CA_CERTS: simulator.ca,
      IDENTITY_ENDPOINT: `${simulator.resourceManager}/MSI/token`,
      IDENTITY_HEADER: 'any',
    };
    const program = [probe, simulator.resourceManager, tenant, subscription];
    const { stdout } = await run(process.execPath, program, { cwd: repository, env });
    const expected = {
      subscriptions: ['Harborline Production', 'Harborline Development'],
      galleries: ['edge_fleet', 'golden_images', 'network_appliances'],
    };
    const seen = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(seen['secret'], expected);
    assert.deepEqual(seen['managed'], expected);
    assert.match(String(seen['stranger']), /AADSTS90002|invalid_tenant|endpoints_resolution_error/);
  });

  it('returns the cloud metadata in the format of the api-version', async () => {
    const ask = async (version: string): Promise<unknown> =>
      JSON.parse((await get(`/metadata/endpoints?api-version=${version}`)).body);
    const first = (await ask('2015-01-01')) as { authentication: { loginEndpoint: string } };
    assert.equal(first.authentication.loginEndpoint, simulator.authority);
    const list = (await ask('2019-05-01')) as { resourceManager: string }[];
    assert.equal(list[0]?.resourceManager, simulator.resourceManager);
    const last = (await ask('2022-09-01')) as { resourceManager: string };
    assert.equal(last.resourceManager, simulator.resourceManager);
  });

  it('refuses requests without a token', async () => {
    const { status, body } = await get('/subscriptions?api-version=2022-12-01');
    assert.equal(status, 401);
    assert.match(body, /AuthenticationFailed/);
  });

  it('drops and truncates responses when a fault says so', async () => {
    const where = '/metadata/endpoints?api-version=2022-09-01';
    await simulator.setFaults([
      { kind: 'dropAfter', url: 'metadata', count: 1 },
      { kind: 'truncate', url: 'metadata', count: 1 },
    ]);
    assert.match((await get(where)).error ?? '', /socket hang up|ECONNRESET/);
    const half = await get(where);
    assert.match(half.error ?? '', /aborted/);
    assert.throws(() => JSON.parse(half.body));
    assert.equal((await get(where)).status, 200);
    const log = (await simulator.requests()).filter(({ url }) => url === where);
    assert.ok(log.length >= 3, 'lost responses are in the log as well');
  });

  it('advances its clock only on request with --hand-clock', async () => {
    const url = `${simulator.resourceManager}/_sample/state`;
    const now = async (): Promise<number> =>
      (JSON.parse((await get(new URL(url).pathname)).body) as { now: number }).now;
    const before = await now();
    await simulator.advance(60_000);
    assert.equal(await now(), before + 60_000);
  });
});

/** Gets the cloud metadata, which needs no token. */
async function fetchWith({ resourceManager, ca }: RunningSimulator): Promise<void> {
  const trusted = await readFile(ca);
  await new Promise<void>((resolve, reject) => {
    const asked = request(`${resourceManager}/metadata/endpoints?api-version=2015-01-01`, {
      ca: trusted,
      agent: false,
    });
    asked.on('response', answer => answer.on('end', resolve).resume());
    asked.on('error', reject);
    asked.end();
  });
}

describe('Simulator command line', () => {
  const refusals: [flags: string[], words: RegExp][] = [
    [['--seed', 'tiny'], /Unknown seed 'tiny'/],
    [['--seed', 'large:cats=3'], /Unknown size 'cats'/],
    [['--seed', 'large:versions=many'], /The seed's 'versions' must be a whole number/],
    [['--speed', 'fast'], /--speed must be a number/],
    [['--faults', '/nowhere.json'], /--faults names a file that cannot be read/],
    [['--lag', 'a decade'], /A lag is a date/],
    [['--colour'], /Unknown option '--colour'/],
  ];

  it('explains an invalid flag in one sentence', async () => {
    await Promise.all(
      refusals.map(async ([flags, words]) => {
        await assert.rejects(startSimulator(...flags), words, flags.join(' '));
      }),
    );
  });

  it('seeds data of the requested sizes, and delays every response by the latency', async () => {
    const sizes = 'large:subscriptions=3,galleries=4,definitions=5,versions=60';
    const simulator = await startSimulator('--hand-clock', '--seed', sizes, '--latency', '300');
    try {
      assert.equal(simulator.subscriptions.length, 3);
      const started = Date.now();
      await fetchWith(simulator);
      assert.ok(Date.now() - started >= 290);
      assert.equal((await simulator.requests()).length, 1);
    } finally {
      await simulator.stop();
    }
  });
});
