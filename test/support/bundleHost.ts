import { bundleHostTests } from '../vscode/bundleHostTests';

/** `bundleHost.ts [PATTERN]`: bundles the tests of the extension host for the debugger, all unless a pattern of files is given. */
void bundleHostTests(process.argv[2] ?? 'test/host/**/*.test.ts');
