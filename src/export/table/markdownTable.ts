/** One table. Nothing in a cell is markup: not a link, not a line, not HTML. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(row => line(row.map(escapeMarkdown))).join('');
}

/**
 * What Markdown could take for markup: a backslash only before punctuation, an underscore only at the edge of a word, a colon
 * only in an address. The rest stays as it is, so that the text can be read without being rendered.
 */
const markup = /[`*{}[\]<>#+|~&$@]|\\(?=[!-/:-@[-`{-~]|$)|:(?=\/\/)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** A text that Markdown shows as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ')
    .replace(markup, character => `&#${character.charCodeAt(0)};`);
}
