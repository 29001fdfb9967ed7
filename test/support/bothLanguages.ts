import assert from 'node:assert/strict';
import { inSpanish } from './inSpanish';

/** One test for each value: what `write` returns for it in English and in Spanish. */
export function bothLanguages<T>(
  write: (value: T) => string,
  rows: readonly (readonly [value: T, english: string, spanish: string])[],
): void {
  for (const [value, english, spanish] of rows) {
    it(`writes "${english}", also in Spanish`, () => {
      assert.equal(write(value), english);
      assert.equal(
        inSpanish(() => write(value)),
        spanish,
      );
    });
  }
}
