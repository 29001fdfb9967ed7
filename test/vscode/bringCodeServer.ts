import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeServerRelease } from './codeServerRelease';
import { putNativeStandIns } from './nativeStandIns';
import { once } from './once';
import { cacheDir } from './places';
import { npm, run } from './run';

const { version, integrity, recipe } = codeServerRelease;

/** Of VS Code's own extensions those that ours needs, or its documents; all others only make each window start later. */
const neededExtensions = new Set([
  'configuration-editing',
  'diff',
  'json',
  'json-language-features',
  'markdown-basics',
  'markdown-language-features',
  'microsoft-authentication',
  'package.json',
  'powershell',
  'shellscript',
  'theme-defaults',
  'theme-modern-icons',
  'theme-seti',
  'yaml',
]);

/** Downloads VS Code (code-server) as an npm package unless it is already there, and returns the folder of its server. */
export async function bringCodeServer(): Promise<string> {
  const folder = await once(path.join(cacheDir, `code-server-${version}-${recipe}`), unpack);
  return path.join(folder, 'package/lib/vscode');
}

async function unpack(folder: string): Promise<void> {
  await npm(['pack', `code-server@${version}`, '--ignore-scripts', '--loglevel=error'], folder);
  const archive = path.join(folder, `code-server-${version}.tgz`);
  await checkIntegrity(archive);
  await run('tar', ['-xzf', path.basename(archive)], folder);
  await rm(archive);
  const vscode = path.join(folder, 'package/lib/vscode');
  const extensions = path.join(vscode, 'extensions');
  for (const name of await readdir(extensions))
    if (!neededExtensions.has(name)) await rm(path.join(extensions, name), { recursive: true });
  // Its lock file was created with --legacy-peer-deps; nothing that its install scripts compile or download is needed.
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const lean = ['--omit=dev', '--ignore-scripts', '--legacy-peer-deps'];
  await npm(['ci', '--prefix', vscode, ...lean, ...quiet], vscode);
  await putNativeStandIns(path.join(vscode, 'node_modules'));
}

async function checkIntegrity(archive: string): Promise<void> {
  const digest = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (`sha512-${digest}` !== integrity)
    throw new Error(`${archive} is not the code-server ${version} that is expected.`);
}
