import { bundleHostTests } from '../vscode/bundleHostTests';

/** `bundleHost.ts [FOLDER]`: bundles the tests of the extension host for the debugger, all unless one folder is named. */
void bundleHostTests(process.argv[2] ?? 'test/host/**');
