import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { About } from './simulator';

/** Whether the real Azure CLI is on this machine. */
export function isAzInstalled(): boolean {
  return spawnSync('az', ['--help'], { env: { ...process.env, ...quiet }, stdio: 'ignore' }).status === 0;
}

const quiet = { AZURE_CORE_COLLECT_TELEMETRY: 'no', AZURE_CORE_NO_COLOR: 'true', AZURE_CORE_ONLY_SHOW_ERRORS: 'true' };

export interface Az {
  /** For programs that call `az` themselves, such as exported scripts. */
  readonly environment: Record<string, string>;
  /** Runs one command and returns what it prints, read as JSON; `undefined` when it prints nothing. */
  run: (...args: string[]) => Promise<unknown>;
  /** Runs one command that must fail, and returns its error output. */
  fails: (...args: string[]) => Promise<string>;
  dispose: () => Promise<void>;
}

/** The real Azure CLI with a separate configuration, signed in to a running simulator as a service principal. */
export async function azFor(simulator: About): Promise<Az> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sample-az-'));
  const environment = { ...quiet, AZURE_CONFIG_DIR: folder, REQUESTS_CA_BUNDLE: simulator.ca };
  const az: Az = {
    environment,
    run: async (...args) => {
      const { failed, output, complaint } = await call(environment, args);
      if (failed) throw new Error(`az ${args.join(' ')}\n${complaint}`);
      return output.trim() === '' ? undefined : (JSON.parse(output) as unknown);
    },
    fails: async (...args) => {
      const { failed, complaint } = await call(environment, args);
      if (!failed) throw new Error(`az ${args.join(' ')} was expected to fail.`);
      return complaint;
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
  const [tenant] = simulator.tenants;
  await az.run('cloud', 'register', '-n', 'Sample', '--endpoint-resource-manager', simulator.resourceManager);
  await az.run('cloud', 'set', '-n', 'Sample');
  await az.run('login', '--service-principal', '-u', 'any', '-p', 'any', '--tenant', tenant?.id ?? '');
  return az;
}

async function call(
  environment: Record<string, string>,
  args: readonly string[],
): Promise<{ failed: boolean; output: string; complaint: string }> {
  return new Promise(resolve => {
    const options = { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
    execFile('az', [...args, '-o', 'json'], options, (error, output, complaint) => {
      resolve({ failed: error !== null, output, complaint });
    });
  });
}
