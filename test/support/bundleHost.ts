import { bundleHostTests } from '../vscode/bundleHostTests';

/** `bundleHost.ts [PATTERN]`: bundles the tests of the extension host for the debugger, by default all of them. */
void bundleHostTests(process.argv[2] ?? 'test/host/**/*.test.ts');
