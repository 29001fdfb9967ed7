import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/base/escapeMarkdown';

describe('escapeMarkdown', () => {
  const table: readonly (readonly [what: string, text: string, escaped: string])[] = [
    ['leaves text without markup unchanged', 'my_image-1.0 (a, b): c/d\\e', 'my_image-1.0 (a, b): c/d\\e'],
    ['escapes links', '[x](command:y)', '&#91;x&#93;(command:y)'],
    [
      'escapes addresses that would become links',
      'https://a.b www.a.b //a.b a@b.c',
      'https&#58;//a.b www&#46;a.b &#47;/a.b a&#64;b.c',
    ],
    [
      'escapes such addresses behind other characters',
      'xwww.a.b _www.a.b 1WwW.a.b wwww.a.b ww\u200bw.a.b éwww.a.b',
      'xwww&#46;a.b &#95;www&#46;a.b 1WwW&#46;a.b wwww&#46;a.b www&#46;a.b éwww&#46;a.b',
    ],
    ['escapes HTML and entities', '<img src=x onerror=y> &lt;', '&#60;img src=x onerror=y&#62; &#38;lt;'],
    ['escapes icons', '$(trash)', '&#36;(trash)'],
    ['escapes a list', '- a', '&#45; a'],
    ['escapes a numbered list', '1. a', '1&#46; a'],
    ['escapes the underline of a heading', '===', '&#61;=='],
    ['joins lines and removes bidirectional controls', 'a\n# b\u202ec', 'a &#35; bc'],
  ];
  for (const [what, text, escaped] of table) it(what, () => assert.equal(escapeMarkdown(text), escaped));

  it('stays fast for long texts that repeat a blank or a mark', () => {
    for (const part of [' ', '\t', '\u00a0', '\n', ' \n', '\\', '-', '1', 'w', '_', '/']) {
      const begun = process.cpuUsage().user;
      escapeMarkdown(`a${part.repeat(100_000)}a`);
      assert.ok(process.cpuUsage().user - begun < 1_000_000, JSON.stringify(part));
    }
  });
});
