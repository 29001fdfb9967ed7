import { mochaRun } from './mochaRun';

/** `runMocha.ts FILE…`: runs test files in this process and writes their counts to the file named in TEST_RESULTS. */
const files = process.argv.slice(2);
void mochaRun(files, process.env['TEST_RESULTS']).then(({ failed }) => process.exit(failed > 0 ? 1 : 0));
