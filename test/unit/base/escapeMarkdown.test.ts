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
    ['escapes HTML and entities', '<img src=x onerror=y> &lt;', '&#60;img src=x onerror=y&#62; &#38;lt;'],
    ['escapes icons', '$(trash)', '&#36;(trash)'],
    ['escapes a list', '- a', '&#45; a'],
    ['escapes a numbered list', '1. a', '1&#46; a'],
    ['escapes the underline of a heading', '===', '&#61;=='],
    ['joins lines and removes bidirectional controls', 'a\n# b\u202ec', 'a &#35; bc'],
  ];
  for (const [what, text, escaped] of table) it(what, () => assert.equal(escapeMarkdown(text), escaped));
});
