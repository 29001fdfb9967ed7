import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createSampleAzure } from '../entry';
import { readFaults } from '../fault/readFaults';
import { readApiLag } from '../http/apiLag';
import { startServer } from './server';

const usage =
  'npm run simulator -- [--port 0] [--speed 60] [--seed sample|lagging|large:subscriptions=200,galleries=1000,definitions=10000,versions=100000,machines=0] [--lag 2024-03-03|Microsoft.Compute=2024-03-03,TYPE=DATE!] [--faults FILE] [--latency MS]';

/** Starts the server, prints one line of JSON with its endpoints, and runs until it is stopped. */
async function main(): Promise<void> {
  const flags = readFlags();
  const speed = numberOf('speed', flags.speed, 0.001, 1_000_000);
  const port = numberOf('port', flags.port, 0, 65_535);
  const latencyMs = numberOf('latency', flags.latency, 0, 600_000);
  const sample = createSampleAzure({
    speed,
    seed: flags.seed,
    ...(flags.lag !== undefined && { lag: readApiLag(flags.lag) }),
    ...(flags['hand-clock'] && { clock: 'hand', throttle: true }),
  });
  if (flags.faults !== undefined) sample.world.faults = await faultsIn(flags.faults);
  const server = await startServer(sample, { port, latencyMs, admin: flags.admin });
  const about = {
    resourceManager: server.origin,
    authority: `${server.origin}/adfs`,
    ca: server.ca,
    tenants: sample.tenants,
    subscriptions: sample.subscriptions.map(({ id, name, tenantId }) => ({ id, name, tenantId })),
  };
  process.stdout.write(`${JSON.stringify(about)}\n`);
  const stop = (): void => void server.close().finally(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.env['npm_lifecycle_event'] !== undefined) onOrphaned(stop);
}

/**
 * npm signals the shell between it and this process, which doesn't pass the signal on. So this watches for the shell's
 * exit.
 */
function onOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
}

function readFlags() {
  return parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      speed: { type: 'string', default: '60' },
      seed: { type: 'string', default: 'sample' },
      lag: { type: 'string' },
      faults: { type: 'string' },
      latency: { type: 'string', default: '0' },
      /** For tests: enables the admin API under `/_sample/`. */
      admin: { type: 'boolean', default: false },
      'hand-clock': { type: 'boolean', default: false },
    },
  }).values;
}

function numberOf(flag: string, text: string, min: number, max: number): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (number >= min && number <= max) return number;
  throw new Error(`--${flag} must be a number from ${min} to ${max}, not '${text}'.`);
}

async function faultsIn(file: string) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`--faults names a file that cannot be read: ${file}.`);
  });
  return readFaults(text);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}\n`);
  process.exit(1);
});
