import assert from 'node:assert/strict';
import { catalogue, explain } from '../../../../src/domain/errors/errorCatalogue';
import { explainedBy } from '../../../../src/domain/errors/explanation';
import { failure } from './failure';

const patterns = catalogue.flatMap(row => (row.when.message ? [{ row, message: row.when.message }] : []));

const repetition =
  /(\\[wWsSdD]|\[(?:\\.|[^\]\\])+\]|\.|\))(?:[*+]|\{\d+,(\d*)\})\??\)?(?=(\\[^\w\d]|[^\\()[\].|$^]|$|)([?*]?))/g;

function accepts(atom: string, text: string): boolean {
  return new RegExp(`^${atom}$`, 's').test(text);
}

/** The long repetitions that can reach over words, and that nothing right behind them ends. */
function openRepetitions(source: string): readonly string[] {
  return [...source.matchAll(repetition)]
    .filter(([whole, atom = '', most = '', next = '', optional]) => {
      if (most !== '' && Number(most) <= 200) return false;
      if (atom === ')') return true;
      if (!accepts(atom, ' ')) return false;
      const isLast = source.endsWith(whole);
      const isEnded = next !== '' && optional === '' && !accepts(atom, next.slice(-1));
      return !isLast && !isEnded;
    })
    .map(([whole]) => whole);
}

/** Texts that match the pattern up to somewhere, again and again. */
function* hostileTexts(pattern: RegExp): Generator<string> {
  const texts = pattern.source
    .replace(/\(\?[:!=]|\(\?<[!=]|[()^$]|\\b/g, '')
    .replace(repetition, 'a')
    .replace(/\\[wsSd]|\[(?:\\.|[^\]\\])+\]|(?<!\\)\.|\\\d/g, 'a')
    .replace(/\\(.)|[?+*]|\{[\d,]+\}/g, '$1')
    .split('|');
  for (const text of texts) {
    const words = text.split(/(?<= )/);
    for (let end = 1; end <= words.length; end++) {
      const start = words.slice(0, end).join('');
      yield start.repeat(Math.ceil(100_000 / start.length));
      yield `${start}${' '.repeat(100_000)}`;
      yield `${start}${'a'.repeat(100_000)}`;
    }
  }
}

/** Of the processor, so that a busy machine changes nothing. */
function secondsOf(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  return process.cpuUsage(begun).user / 1_000_000;
}

describe('Cost of the error catalog', () => {
  it('has no pattern with two open repetitions', () => {
    for (const { row, message } of patterns) {
      const open = openRepetitions(message.source);
      assert.ok(open.length < 2, `${row.code}: ${open.join(' and ')}`);
    }
  });

  it('is low for long messages that repeat what any pattern looks for', () => {
    const took = secondsOf(() => {
      for (const { row, message } of patterns) {
        for (const text of hostileTexts(message)) explainedBy({ ...row, when: { message } }, failure('Any', text));
      }
    });
    assert.ok(took < 4, `${took} s`);
  });

  for (const part of [
    "value 'a' of parameter 'a' is out of range. the value must be between 'a' and 'a'",
    "value 'a' of parameter 'a' is out of range. the value must be between '",
    "vm size 'a' is not supported for creation of vms with 'a ",
  ]) {
    it(`is low for a message that repeats "${part}"`, () => {
      const long = failure('InvalidParameter', part.repeat(Math.ceil(100_000 / part.length)));
      assert.ok(secondsOf(() => explain(long)) < 2);
    });
  }
});
