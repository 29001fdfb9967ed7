import { markdownTable } from '../table/markdownTable';
import { cellText, columns } from './cells';
import type { InventoryRow } from './rows';

export function markdown(rows: readonly InventoryRow[]): string {
  return markdownTable(
    columns,
    rows.map(row => columns.map(column => cellText(row, column))),
  );
}
