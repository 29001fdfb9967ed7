import { runHostTests } from '../vscode/runHostTests';

/** `runHost.ts desktop|server PATTERN`: runs tests of the extension host, whose counts go to the file named in TEST_RESULTS. */
const [kind, pattern = 'test/host/**/*.test.ts'] = process.argv.slice(2);
void runHostTests(
  kind === 'desktop' ? 'desktop' : 'server',
  pattern,
  process.env['TEST_RESULTS'] ?? 'results.json',
).then(ok => process.exit(ok ? 0 : 1));
