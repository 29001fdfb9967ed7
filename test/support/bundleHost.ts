import { bundleHostTests } from '../vscode/bundleHostTests';

/** Bundles the tests of the extension host for the debugger. */
void bundleHostTests();
