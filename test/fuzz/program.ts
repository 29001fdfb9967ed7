import { parseArgs } from 'node:util';
import { caseKind } from './caseKind';
import { deathCase } from './deaths';
import type { FuzzCase } from './fuzzCase';
import type { Finding, FuzzKind } from './fuzzKind';
import { hostile } from './hostile';
import { inputs } from './inputs';
import { jobCase } from './jobs';
import { runCase } from './runCase';
import { windowsCase } from './windows';

const kinds: Readonly<Record<string, FuzzKind>> = {
  jobs: caseKind('jobs', jobCase),
  deaths: caseKind('deaths', deathCase),
  windows: caseKind('windows', windowsCase),
  inputs,
  hostile,
};

const columns = ['kind', 'runs', 'faults', 'deaths', 'requests', 'violations', 'seconds'] as const;

/** Bundled, so that a module that is loaded late is there at once, and a run depends on its seed alone. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      case: { type: 'string' },
    },
  });
  if (values.case !== undefined) return repeat(JSON.parse(values.case) as FuzzCase);
  const names = values.only?.split(',') ?? Object.keys(kinds);
  const rows: (readonly string[])[] = [columns];
  const findings: Finding[] = [];
  for (const name of names) {
    const run = kinds[name];
    if (!run) throw new Error(`--only takes ${Object.keys(kinds).join(', ')}, not ${name}.`);
    const started = performance.now();
    const report = await run(values.seed, Number(values.runs), done => {
      if (done % 100 === 0) process.stderr.write(`${name} ${done}\n`);
    });
    const { runs, faults, deaths, requests, violations } = report.figures;
    const seconds = Math.round((performance.now() - started) / 1000);
    rows.push([name, ...[runs, faults, deaths, requests, violations, seconds].map(String)]);
    findings.push(...report.findings);
  }
  console.log(table(rows));
  for (const { rule, what, again } of findings)
    console.log(`\n✘ ${rule} (seed ${values.seed}): ${what}\n  npm run fuzz -- ${again}`);
  return findings.length > 0 ? 1 : 0;
}

async function repeat(given: FuzzCase): Promise<number> {
  const { violations, happened, requests } = await runCase(given);
  console.log(`${happened.length} of ${given.events.length} events happened in ${requests} requests.`);
  for (const { rule, what } of violations) console.log(`✘ ${rule}: ${what}`);
  return violations.length > 0 ? 1 : 0;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = columns.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)));
  return rows
    .map(row =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}

main().then(
  code => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
