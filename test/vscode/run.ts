import { spawn } from 'node:child_process';

/** Runs a program to its end; its output is the message of the error when it fails. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: program.endsWith('.cmd') });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`'${[program, ...args].join(' ')}' ended with ${String(code)}:\n${output}`);
}

/** Runs npm, whichever of its launchers this process was started with. */
export async function npm(args: readonly string[], cwd: string): Promise<void> {
  const launcher = process.env['npm_execpath'];
  if (launcher?.endsWith('.js')) return run(process.execPath, [launcher, ...args], cwd);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, cwd);
}
