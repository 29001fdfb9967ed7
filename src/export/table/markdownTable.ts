/** One table. Nothing in a cell is markup: not a link, not a line, not HTML. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(row => line(row.map(plainMarkdown))).join('');
}

/** A text that Markdown shows as it is, on one line. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&$:@]/g, character => `&#${character.charCodeAt(0)};`);
}
