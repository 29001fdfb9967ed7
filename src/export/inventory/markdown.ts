import { cellText, columns } from './cells';
import type { InventoryRow } from './rows';

/** One table. Nothing in a cell is markup: not a link, not a line, not HTML. */
export function markdown(rows: readonly InventoryRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = line(columns) + line(columns.map(() => '---'));
  return head + rows.map(row => line(columns.map(column => plain(cellText(row, column))))).join('');
}

function plain(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&$:@]/g, character => `&#${character.charCodeAt(0)};`);
}
