import { escapeMarkdown } from '../../base/escapeMarkdown';

/** A table whose cells contain no markup, links, line breaks or HTML. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(row => line(row.map(escapeMarkdown))).join('');
}
