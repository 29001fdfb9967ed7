import assert from 'node:assert/strict';
import { labNameProblem, labTitleProblem, quotaHoursProblem } from '../../../../../src/domain/labs/lab/labNames';

type Row = readonly [text: string, problem: string | undefined];

function rowsOf(what: string, problemOf: (text: string) => string | undefined, rows: readonly Row[]): void {
  for (const [text, problem] of rows) {
    it(`${problem === undefined ? 'accept' : 'refuse'} the ${what} "${text}"`, () => {
      assert.equal(problemOf(text), problem);
    });
  }
}

describe('Names of labs', () => {
  const characters =
    "Use only English letters, digits, hyphens, underscores, periods, and parentheses, and don't end with a period.";
  rowsOf('name', labNameProblem, [
    ['', 'Enter a name with 1 to 100 characters.'],
    ['l'.repeat(100), undefined],
    ['l'.repeat(101), 'This has 101 characters, but the maximum is 100. Shorten it.'],
    ['Linux_1.0-(new)', undefined],
    ['.linux', undefined],
    ['linux.', characters],
    ['a b', characters],
    ['läb', characters],
    ['a/b', characters],
  ]);

  const title = 'Enter a title with 1 to 120 characters.';
  rowsOf('title', labTitleProblem, [
    ['', title],
    ['   ', title],
    ['T', undefined],
    ['t'.repeat(120), undefined],
    ['t'.repeat(121), title],
    [` ${'t'.repeat(120)}`, title],
  ]);

  const hours = 'Enter a whole number of hours from 0 to 9999.';
  rowsOf('hours', quotaHoursProblem, [
    ['0', undefined],
    [' 9999 ', undefined],
    ['10000', hours],
    ['', hours],
    ['-1', hours],
    ['1.5', hours],
    ['1h', hours],
  ]);
});
