import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheDir } from './places';

/** Writes the program that `@vscode/test-electron` runs as VS Code, and returns its path. */
export async function writeLauncherScript(): Promise<string> {
  await mkdir(cacheDir, { recursive: true });
  const launcher = path.join(__dirname, 'launcher.ts');
  const tsx = require.resolve('tsx/cli');
  const windows = process.platform === 'win32';
  const file = path.join(cacheDir, windows ? 'vscode.cmd' : 'vscode');
  const command = `"${process.execPath}" "${tsx}" "${launcher}"`;
  await writeFile(file, windows ? `@${command} %*\r\n` : `#!/bin/sh\nexec ${command} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}
