import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Fault } from '../../src/simulator/fault/faults';
import type { LoggedRequest } from '../../src/simulator/world/world';
import { compiledProgram } from './compiledProgram';

export const repository = path.resolve(__dirname, '../..');

/** What the simulator prints when it starts listening. */
export interface About {
  readonly resourceManager: string;
  readonly authority: string;
  /** Path of the certificate to trust. */
  readonly ca: string;
  readonly tenants: readonly { id: string; name: string; domain: string }[];
  readonly subscriptions: readonly { id: string; name: string; tenantId: string }[];
}

export interface RunningSimulator extends About {
  requests: () => Promise<LoggedRequest[]>;
  setFaults: (faults: readonly Fault[]) => Promise<void>;
  /** Advances the clock by simulated ms; only with `--hand-clock`. */
  advance: (ms: number) => Promise<void>;
  /** Stops it and returns its exit code. */
  stop: () => Promise<number | null>;
}

/** Starts the simulator as a separate program, on a free port, with the admin paths enabled. */
export async function startSimulator(...flags: string[]): Promise<RunningSimulator> {
  const main = await compiledProgram('src/simulator/program/main.ts');
  const program = spawn(process.execPath, [main, '--admin', ...flags], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  program.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const exit = once(program, 'close').then(([code]: (number | null)[]) => code ?? null);
  const firstLine = once(createInterface(program.stdout), 'line').then(([line]: string[]) => line);
  const line = await Promise.race([firstLine, exit.then(() => undefined)]);
  if (line === undefined) throw new Error(`The simulator did not start: ${complaint}`);
  const about = JSON.parse(line) as About;
  const ca = await readFile(about.ca);
  const ask = (method: string, name: string, body?: unknown): Promise<string> =>
    send(`${about.resourceManager}/_sample/${name}`, method, ca, body);
  return {
    ...about,
    requests: async () => JSON.parse(await ask('GET', 'requests')) as LoggedRequest[],
    setFaults: async faults => {
      await ask('POST', 'faults', faults);
    },
    advance: async ms => {
      await ask('POST', 'advance', { ms });
    },
    stop: async () => {
      program.kill('SIGTERM');
      return exit;
    },
  };
}

/** Sends one request that trusts only `ca`, and resolves with the body of the answer. */
async function send(url: string, method: string, ca: Buffer, body: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, ca, agent: false }, incoming => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('error', reject);
      incoming.on('end', () => (incoming.statusCode === 200 ? resolve(text) : reject(new Error(text))));
    });
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
