import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../vscode/places';
import type { Counts } from './mochaRun';
import type { Job } from './suites';
import { silenceLimit } from './waitLimit';

const running = new Set<() => void>();

/** Runs a job and prints its output, each line after its name. A crash counts as one failure. */
export async function runJob(job: Job): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'test-results-'));
  const results = path.join(folder, 'results.json');
  try {
    const code = await runToEnd(job, results);
    const counts = await readCounts(results);
    if (counts && counts.passed + counts.failed + counts.skipped === 0) {
      say(job, 'ran no test.');
      return { ...counts, failed: 1 };
    }
    if (counts && (code === 0 || counts.failed > 0)) return counts;
    say(job, `ended with ${String(code)} before its tests had.`);
    return { passed: counts?.passed ?? 0, failed: 1, skipped: counts?.skipped ?? 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Kills all jobs with their child processes. */
export function killJobs(): void {
  for (const kill of running) kill();
}

async function runToEnd(job: Job, results: string): Promise<number | string> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...job.args], {
    cwd: root,
    env: { ...process.env, TEST_RESULTS: results, ...job.environment, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // a separate process group, that can be killed as one
  });
  const kill = () => {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') spawn('taskkill', ['/F', '/T', '/PID', String(child.pid)]);
    else process.kill(-child.pid, 'SIGKILL');
  };
  running.add(kill);
  const timer = setTimeout(() => {
    say(job, `has printed nothing for ${silenceLimit / 60_000} minutes and is ended.`);
    kill();
  }, silenceLimit);
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', line => {
      timer.refresh();
      say(job, line);
    });
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'no code'));
    });
  } finally {
    clearTimeout(timer);
    running.delete(kill);
  }
}

async function readCounts(file: string): Promise<Counts | undefined> {
  return readFile(file, 'utf8').then(
    text => JSON.parse(text) as Counts,
    () => undefined,
  );
}

function say(job: Job, line: string): void {
  console.log(`${job.name} │ ${line}`);
}
