import { fileURLToPath } from 'node:url';

const cjsFiles = fileURLToPath(new URL('cjsFiles.cjs', import.meta.url));

/**
 * Changes the pure rooms, one place at a time, and says which changes the tests do not notice. One room:
 * `npm run mutants -- -m 'src/domain/version/*.ts'`.
 */
export default {
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--require', cjsFiles, '--import', 'tsx'],
  plugins: ['@stryker-mutator/mocha-runner'],
  // Tests that read the sources as text find the changes in them.
  mochaOptions: { spec: ['test/unit/*/**/*.test.ts'], ignore: ['test/unit/tree/activity.test.ts'], ui: 'bdd' },
  coverageAnalysis: 'perTest',
  mutate: [
    'src/{domain,arm,operations,store,export,watching}/**/*.ts',
    'src/azure/{read,settle}/**/*.ts',
    'src/pages/imageVersion/present/*.ts',
  ],
  // A text is its translation's key: the tests of translations notice when it changes.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['.vscode-test', 'dist', 'media', 'test/ui', 'test/host'],
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.vscode-test/mutants/report.json' },
  tempDirName: '.vscode-test/mutants/sandbox',
  // They need all tests each, for what is read once when a module is loaded.
  ignoreStatic: true,
  allowEmpty: true,
};
