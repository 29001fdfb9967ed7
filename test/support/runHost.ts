import { runHostTests } from '../vscode/runHostTests';

/** `runHost.ts desktop|server FOLDER`: runs tests of the extension host, whose counts go to the file named in TEST_RESULTS. */
const [kind, folder = 'test/host'] = process.argv.slice(2);
void runHostTests(
  kind === 'desktop' ? 'desktop' : 'server',
  folder,
  process.env['TEST_RESULTS'] ?? 'results.json',
).then(ok => process.exit(ok ? 0 : 1));
