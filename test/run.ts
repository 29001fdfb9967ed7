import { availableParallelism } from 'node:os';
import type { Counts } from './support/mochaRun';
import { killJobs, runJob } from './support/runJob';
import { groups, jobsOfFile, suites, type Job } from './support/suites';
import { bringCodeServer } from './vscode/bringCodeServer';
import { launchBrowser } from './vscode/browser';
import { root } from './vscode/places';
import { run } from './vscode/run';

/** `run.ts [SUITE|FILE]…`: runs suites or single test files, several jobs at once; the last line is the count. */
async function main(names: readonly string[]): Promise<void> {
  const started = Date.now();
  const counts: Counts[] = [];
  const jobs: Job[] = [];
  for (const name of names) {
    const ofSuite = jobsOf(name);
    if (ofSuite.length === 0) counts.push(nothingRan(name));
    jobs.push(...ofSuite);
  }
  let prepared: Promise<void> | undefined;
  const prepare = () => (prepared ??= prepareVscode(names.some(name => name !== 'electron')));
  if (jobs.some(job => job.needsVscode)) prepare().catch(() => undefined);

  const work = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) counts.push(await runOne(job, prepare));
  };
  // Jobs wait for windows as much as they compute: one more than two cores does not slow the others.
  await Promise.all(Array.from({ length: Math.min(4, Math.max(3, availableParallelism())) }, work));
  finish(counts, started);
}

function jobsOf(name: string): Job[] {
  const group = groups[name];
  if (group) return group.flatMap(jobsOf);
  const jobs = suites[name]?.();
  if (jobs) return jobs;
  if (name.endsWith('.ts')) return jobsOfFile(name);
  throw new Error(
    `'${name}' is neither a test file nor a suite: those are ${Object.keys({ ...suites, ...groups }).join(', ')}.`,
  );
}

async function runOne(job: Job, prepare: () => Promise<void>): Promise<Counts> {
  try {
    if (job.needsVscode) await prepare();
    const started = Date.now();
    const counts = await runJob(job);
    console.log(`${job.name} │ ${line(counts)} in ${seconds(started)}`);
    return counts;
  } catch (error) {
    console.error(`${job.name} │`, error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** What several jobs need, once: the extension, VS Code and a browser. */
async function prepareVscode(fromNpm: boolean): Promise<void> {
  await run(process.execPath, ['esbuild.js'], root);
  if (!fromNpm) return;
  await bringCodeServer();
  await (await launchBrowser()).close();
}

function nothingRan(name: string): Counts {
  console.log(`${name} │ has no test.`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function finish(counts: readonly Counts[], started: number): void {
  const sum = (of: keyof Counts) => counts.reduce((total, count) => total + count[of], 0);
  const total: Counts = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  console.log(`\nAll in ${seconds(started)}.`);
  console.log(line(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function seconds(since: number): string {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    killJobs();
    process.exit(130);
  });

const asked = process.argv.slice(2);
main(asked.length > 0 ? asked : ['default']).catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
