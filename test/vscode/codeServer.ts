import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { bringCodeServer } from './bringCodeServer';

export interface CodeServerOptions {
  /** Extensions, global storage and settings; reusing the folder keeps them. */
  readonly dataDir: string;
  /** Folders of extensions to install, in addition to the built-in ones. */
  readonly extensions?: readonly string[] | undefined;
  /** Added to the environment of the server and thereby of the extension host. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** Where it listens; a free port where none is given. */
  readonly port?: number | undefined;
  /** More arguments for the server. */
  readonly args?: readonly string[] | undefined;
}

export interface CodeServer {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  readonly pid: number;
  /** What the server has printed until now. */
  output(): string;
  stop(): Promise<void>;
}

const listening = /agent listening on (\d+)/;

// So that no window waits for, or reports, a marketplace that tests cannot reach.
const withoutMarketplace = { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };

/** Starts VS Code's server on a port of this machine and waits until it listens. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const vscode = await bringCodeServer();
  for (const extension of options.extensions ?? []) await install(extension, path.join(options.dataDir, 'extensions'));
  const args = [
    path.join(vscode, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust'],
    ...['--server-data-dir', options.dataDir, ...(options.args ?? [])],
  ];
  const server = spawn(process.execPath, args, {
    env: { ...process.env, ...withoutMarketplace, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killWithUs = () => server.kill('SIGKILL');
  process.once('exit', killWithUs);
  server.once('exit', () => process.off('exit', killWithUs));

  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data.toString();
      const found = listening.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`VS Code's server ended with ${String(code)}:\n${output}`)));
  });
  if (server.pid === undefined) throw new Error("VS Code's server has no process.");
  return { authority: `127.0.0.1:${port}`, pid: server.pid, output: () => output, stop: () => stop(server) };
}

/** Links an extension into the installed ones; it stays in its own folder, so a new build needs only a reload. */
async function install(extension: string, installed: string): Promise<void> {
  const manifest = JSON.parse(await readFile(path.join(extension, 'package.json'), 'utf8')) as Record<string, string>;
  const { publisher, name, version } = manifest;
  await mkdir(installed, { recursive: true });
  await symlink(extension, path.join(installed, `${publisher}.${name}-${version}`), 'junction');
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise(resolve => server.once('exit', resolve));
  server.kill();
  await ended;
}
