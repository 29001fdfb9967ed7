import { cellText, columns } from './cells';
import type { InventoryRow } from './rows';

/** Comma-separated as RFC 4180 has it. A cell that a spreadsheet would take for a formula is told to be text by an apostrophe. */
export function csv(rows: readonly InventoryRow[]): string {
  const lines = rows.map(row => columns.map(column => cell(row, column)));
  return [columns, ...lines].map(line => `${line.join(',')}\r\n`).join('');
}

function cell(row: InventoryRow, column: keyof InventoryRow): string {
  const text = cellText(row, column);
  const safe = typeof row[column] !== 'number' && /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
