import { visibleText } from './visibleText';

/**
 * Characters that could be markup: a backslash only before punctuation, an underscore only at a word boundary, a colon, a
 * slash and a dot only in what looks like a URL, others only where a line starts. The rest stay unescaped, so that the text
 * is readable unrendered.
 */
const markup =
  /[`*{}[\]<>#+|~&$@]|\\(?=[!-/:-@[-`{-~]|\s*$)|:(?=\/\/)|(?<!:)\/(?=\/)|(?<=www)\.|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<=^\s*)[-=]|(?<=^\s*\d+)[.)]/gi;

/** Escapes text so that Markdown shows it literally, on one line. */
export function escapeMarkdown(text: string): string {
  return visibleText(text).replace(markup, character => `&#${character.charCodeAt(0)};`);
}
