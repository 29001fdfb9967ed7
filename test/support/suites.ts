import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';

/** Work for one process; it writes its counts to the file named in TEST_RESULTS. */
export interface Job {
  readonly name: string;
  /** Run by Node with tsx, in the repository. */
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly needsVscode: boolean;
}

const mocha = 'test/support/runMocha.ts';
const host = 'test/support/runHost.ts';

/** Enough that the last ones to run are short. */
const uiProcesses = 5;

/** Checks all exchanges of the process that it runs in, so it runs last. */
const everyAnswer = 'test/sim/everyAnswer.test.ts';

/** The suites, by the name that the command line knows. */
export const suites: Readonly<Record<string, () => Job[]>> = {
  unit: () => unit(filesOf('test/unit/**/*.test.ts')),
  sim: () => sim(filesOf('test/sim/**/*.test.ts')),
  host: () => eachHostFolder('host', 'server'),
  ui: () => ui(filesOf('test/ui/**/*.test.ts')),
  durability: () => durability(filesOf('test/{unit,sim,ui}/**/*.test.ts').filter(takesShare)),
  windows: () => [
    ...jobsOfFile('test/ui/cloneManagedImage.test.ts'),
    hostFolder('test/host/creating', 'host', 'server'),
  ],
  electron: () => eachHostFolder('electron', 'desktop'),
  screenshots: () => eachFile('screenshots', filesOf('test/ui/**/*.shots.ts')),
};

/** Suites of suites. Those that need no VS Code come first, so that it can be downloaded in the meantime. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  /** What `npm test` runs: of the tests in windows, those of the main job. */
  default: ['sim', 'unit', 'windows'],
  /** What `.ci/run` runs. */
  all: ['sim', 'unit', 'host', 'ui'],
};

/** Jobs that run one test file. */
export function jobsOfFile(file: string): Job[] {
  const relative = path.relative(root, path.resolve(file)).split(path.sep).join('/');
  if (!globSync(relative, { cwd: root }).includes(relative)) throw new Error(`No file ${relative}.`);
  const kind = /^test\/(\w+)\/.*\.test\.ts$/.exec(relative)?.[1];
  if (kind === 'unit' || kind === 'sim') return [together(relative, [relative])];
  if (kind === 'host') return [hostJob(relative, 'server', relative)];
  if (kind === 'ui') return ui([relative]);
  throw new Error(`${relative} is not a test file.`);
}

function unit(files: readonly string[]): Job[] {
  return [together('unit', files)];
}

function sim(files: readonly string[]): Job[] {
  const others = files.filter(file => file !== everyAnswer);
  const isOfAz = (file: string): boolean => file.startsWith('test/sim/az/');
  return [
    together('sim az', [...others.filter(isOfAz), everyAnswer]),
    together('sim', [...others.filter(file => !isOfAz(file)), everyAnswer]),
  ];
}

/** A few files per process, which share a browser; each has a separate VS Code. */
function ui(files: readonly string[]): Job[] {
  const processes = Math.min(uiProcesses, files.length);
  return Array.from({ length: processes }, (_, at) => {
    const some = files.filter((_file, place) => place % processes === at);
    return { name: `ui ${some.map(titleOf).join('+')}`, args: [mocha, ...some], needsVscode: true };
  });
}

/** The files of which the other suites run only a share. */
function durability(files: readonly string[]): Job[] {
  const [ofWindows, others] = [
    files.filter(file => file.startsWith('test/ui/')),
    files.filter(file => !file.startsWith('test/ui/')),
  ];
  const jobs = [...eachFile('durability', ofWindows), together('durability', others)];
  return jobs.map(job => ({ ...job, environment: { TEST_DURABILITY: 'all' } }));
}

function takesShare(file: string): boolean {
  return /\/support\/(shareOf|triesAll)'/.test(readFileSync(path.join(root, file), 'utf8'));
}

function together(name: string, files: readonly string[]): Job {
  return { name, args: [mocha, ...files], needsVscode: false };
}

/** Each file has a separate VS Code, so that several run in parallel. */
function eachFile(name: string, files: readonly string[]): Job[] {
  return files.map(file => ({ name: `${name} ${titleOf(file)}`, args: [mocha, file], needsVscode: true }));
}

function titleOf(file: string): string {
  return path.basename(file).replace(/\.\w+\.ts$/, '');
}

/** Each folder of extension host tests has a separate VS Code, so that several run in parallel. */
function eachHostFolder(name: string, kind: 'server' | 'desktop'): Job[] {
  const folders = new Set(filesOf('test/host/**/*.test.ts').map(file => path.dirname(file)));
  return [...folders].map(folder => hostFolder(folder, name, kind));
}

function hostFolder(folder: string, name: string, kind: 'server' | 'desktop'): Job {
  return hostJob([name, path.relative('test/host', folder)].filter(Boolean).join(' '), kind, `${folder}/*.test.ts`);
}

function hostJob(name: string, kind: 'server' | 'desktop', pattern: string): Job {
  return { name, args: [host, kind, pattern], needsVscode: true };
}

function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: root }).sort();
}
