import { globSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';

/** Work for one process; it writes its counts to the file named in TEST_RESULTS. */
export interface Job {
  readonly name: string;
  /** Run by Node with tsx, in the repository. */
  readonly args: readonly string[];
  readonly needsVscode: boolean;
}

const mocha = 'test/support/runMocha.ts';
const host = 'test/support/runHost.ts';

/** Comes last in a process: it judges what was answered in it. */
const everyAnswer = 'test/sim/zEveryAnswer.test.ts';

/** The suites, by the name that the command line knows. */
export const suites: Readonly<Record<string, () => Job[]>> = {
  unit: () => [together('unit', filesOf('test/unit/**/*.test.ts'), 10_000)],
  sim: () => [
    together('sim az', [...filesOf('test/sim/az/**/*.test.ts'), everyAnswer], 60_000),
    together(
      'sim',
      filesOf('test/sim/**/*.test.ts').filter(file => !file.startsWith('test/sim/az/')),
      60_000,
    ),
  ],
  host: () => eachHostFolder('host', 'server'),
  ui: () => eachFile('ui', 'test/ui/**/*.test.ts'),
  electron: () => eachHostFolder('electron', 'desktop'),
  screenshots: () => eachFile('screenshots', 'test/ui/**/*.shots.ts'),
};

/** The one that takes longest comes first, so that the others run beside it. */
export const defaultSuites = ['sim', 'unit', 'host', 'ui'];

function together(name: string, files: readonly string[], timeout: number): Job {
  return { name, args: [mocha, String(timeout), ...files], needsVscode: false };
}

/** Each file has a VS Code of its own, so that several run at once. */
function eachFile(name: string, pattern: string): Job[] {
  return filesOf(pattern).map(file => {
    const title = path.basename(file).replace(/\.\w+\.ts$/, '');
    return { name: `${name} ${title}`, args: [mocha, '60000', file], needsVscode: true };
  });
}

/** Each folder of tests of the extension host has a VS Code of its own, so that several run at once. */
function eachHostFolder(name: string, kind: 'server' | 'desktop'): Job[] {
  const folders = new Set(filesOf('test/host/**/*.test.ts').map(file => path.dirname(file)));
  return [...folders].map(folder => ({
    name: [name, path.relative('test/host', folder)].filter(Boolean).join(' '),
    args: [host, kind, folder],
    needsVscode: true,
  }));
}

function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: root }).sort();
}
