import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { mochaRun } from '../support/mochaRun';
import { testMark } from '../support/testMark';

/** Called by VS Code in its extension host. The test files are bundled next to this one. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(testMark + format(...args));
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.js'))
    .sort()
    .map(file => path.join(__dirname, file));
  const resultsFile = process.env['TEST_RESULTS'] ?? path.join(__dirname, 'results.json');
  const { failed } = await mochaRun(files, resultsFile);
  if (failed > 0) throw new Error(`${failed} failed`);
}
