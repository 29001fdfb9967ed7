import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const isPowerShellInstalled = spawnSync('pwsh', ['-NoLogo', '-NoProfile', '-Command', 'exit 0']).status === 0;

/**
 * How the stand-in answers a change: 200 with the address of a status, 202 with a location, 200 without a header that names
 * anything to poll, or an error.
 */
export type StandInAnswer = 'status' | 'location' | 'bare' | 'refused';

export interface PowerShellRun {
  readonly status: number | null;
  readonly complaint: string;
  readonly calls: readonly { readonly method?: string; readonly path?: string; readonly slept?: number }[];
}

/** Runs a script in the real PowerShell, with `standInAz.ps1` for the Az modules. */
export function runPowerShell(
  script: string,
  commands: readonly string[],
  answer: StandInAnswer,
  end: 'Succeeded' | 'Failed' | 'Canceled',
  current: object = everything,
): PowerShellRun {
  const folder = mkdtempSync(path.join(tmpdir(), 'powershell-'));
  try {
    for (const name of ['Az.Accounts', 'Az.Compute', 'Az.Resources']) writeModule(path.join(folder, name), name);
    const file = path.join(folder, 'script.ps1');
    const log = path.join(folder, 'calls.log');
    writeFileSync(file, `Import-Module Az.Accounts\n${script}`);
    const env = {
      ...process.env,
      PSModulePath: folder,
      STAND_IN_LOG: log,
      STAND_IN_ANSWER: answer,
      STAND_IN_END: end,
      STAND_IN_CURRENT: JSON.stringify(current),
      STAND_IN_COMMANDS: commands.join(' '),
    };
    const { status, stderr } = spawnSync('pwsh', ['-NoLogo', '-NoProfile', '-File', file], { env, encoding: 'utf8' });
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split(/\r?\n/) : [];
    return { status, complaint: stderr, calls: lines.map(line => JSON.parse(line) as PowerShellRun['calls'][number]) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Only the first one has the functions, so that each is defined once. */
function writeModule(folder: string, name: string): void {
  mkdirSync(folder);
  const root = name === 'Az.Accounts' ? `RootModule = '${name}.psm1'; ` : '';
  writeFileSync(path.join(folder, `${name}.psd1`), `@{ ${root}ModuleVersion = '99.0.0'; FunctionsToExport = '*' }\n`);
  copyFileSync(path.join(__dirname, 'standInAz.ps1'), path.join(folder, `${name}.psm1`));
}

/** What a script reads of a version, a definition, a lab plan or an image before it changes it. */
const everything = {
  id: '/x',
  name: 'x',
  location: 'westeurope',
  tags: { team: 'Images' },
  identity: { type: 'None' },
  properties: {
    provisioningState: 'Succeeded',
    publishingProfile: { targetRegions: [{ name: 'West Europe', regionalReplicaCount: 1 }] },
    safetyProfile: {},
    osType: 'Linux',
    osState: 'Generalized',
    identifier: { publisher: 'P', offer: 'O', sku: 'S' },
    sharedGalleryId: '/g',
    allowedRegions: ['westeurope'],
    EnableState: 'Disabled',
  },
};
