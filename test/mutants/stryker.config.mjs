import { fileURLToPath } from 'node:url';
import { share } from './share.mjs';

const cjsFiles = fileURLToPath(new URL('cjsFiles.cjs', import.meta.url));

const rooms = [
  'src/{domain,arm,operations,store,export,watching}/**/*.ts',
  'src/azure/{read,settle}/**/*.ts',
  'src/pages/imageVersion/present/*.ts',
];
/** Hours for all of the code, minutes for 3 percent of it. */
const percent = process.env['MUTANTS_PERCENT'];
const sample = process.env['MUTANTS_SAMPLE'] ?? '';
/** The tests of Sample Azure notice what the unit tests leave to them, but take much longer. */
const tests = process.env['MUTANTS_TESTS'] ?? 'unit';

/**
 * Changes the pure rooms, one place at a time, and says which changes the tests do not notice. One room:
 * `npm run mutants -- -m 'src/domain/version/*.ts'`; a share of all rooms: `MUTANTS_PERCENT=3 npm run mutants`.
 */
export default {
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--require', cjsFiles, '--import', 'tsx'],
  plugins: ['@stryker-mutator/mocha-runner'],
  // Tests that read the sources as text find the changes in them.
  mochaOptions: {
    spec: [`test/${tests}/*/**/*.test.ts`],
    ignore: ['test/unit/tree/activity.test.ts', 'test/sim/{az,openApi,server}/**', 'test/sim/operations/kill.test.ts'],
    ui: 'bdd',
  },
  coverageAnalysis: 'perTest',
  mutate: percent === undefined ? rooms : share(rooms, Number(percent), sample),
  // A text is its translation's key: the tests of translations notice when it changes.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['.vscode-test', 'dist', 'media', 'test/ui', 'test/host'],
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.vscode-test/mutants/report.json' },
  tempDirName: '.vscode-test/mutants/sandbox',
  // They need all tests each, for what is read once when a module is loaded.
  ignoreStatic: true,
  allowEmpty: true,
};
