import { markdownTable } from '../table/markdownTable';
import { cellText, columns } from './inventoryCells';
import type { InventoryRow } from './inventoryRow';

export function markdown(rows: readonly InventoryRow[]): string {
  return markdownTable(
    columns,
    rows.map(row => columns.map(column => cellText(row, column))),
  );
}
