import { runHostTests } from '../vscode/runHostTests';

/** `runHost.ts desktop|server`: runs the tests of the extension host, whose counts go to the file named in TEST_RESULTS. */
const kind = process.argv[2] === 'desktop' ? 'desktop' : 'server';
void runHostTests(kind, process.env['TEST_RESULTS'] ?? 'results.json').then(ok => process.exit(ok ? 0 : 1));
