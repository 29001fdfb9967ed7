import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { testLimit } from './waitLimit';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs test files with a readable report on the console, and writes the counts as JSON where a runner looks for them. */
export async function mochaRun(files: readonly string[], resultsFile: string | undefined): Promise<Counts> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: testLimit,
    forbidOnly: process.env['CI'] !== undefined,
  });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise<Counts>(resolve => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      const counts: Counts = { passed: passes, failed: failures, skipped: pending };
      if (resultsFile !== undefined) writeFileSync(resultsFile, JSON.stringify(counts));
      resolve(counts);
    });
  });
}
