import { csvTable } from '../table/csvTable';
import { cellText, columns } from './inventoryCells';
import type { InventoryRow } from './inventoryRow';

export function csv(rows: readonly InventoryRow[]): string {
  return csvTable(
    columns,
    rows.map(row =>
      columns.map(column => {
        const value = row[column];
        return typeof value === 'number' ? value : cellText(row, column);
      }),
    ),
  );
}
