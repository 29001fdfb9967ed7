/** A table whose cells contain no markup, links, line breaks or HTML. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(row => line(row.map(escapeMarkdown))).join('');
}

/**
 * Characters that could be markup: a backslash only before punctuation, an underscore only at a word boundary, a colon
 * only in a URL. Others stay unescaped, so that the text is readable unrendered.
 */
const markup = /[`*{}[\]<>#+|~&$@]|\\(?=[!-/:-@[-`{-~]|$)|:(?=\/\/)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/** Escapes text so that Markdown shows it literally, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ')
    .replace(markup, character => `&#${character.charCodeAt(0)};`);
}
