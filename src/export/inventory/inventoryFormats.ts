import { csv } from './inventoryCsv';
import { markdown } from './inventoryMarkdown';
import type { InventoryRow } from './inventoryRow';

/** A format that an inventory can be exported to. */
export interface InventoryFormat {
  /** Stable, for commands and tests. */
  readonly id: string;
  readonly label: string;
  /** VS Code's language ID for the editor. */
  readonly languageId: string;
  readonly export: (rows: readonly InventoryRow[]) => string;
}

export const inventoryFormats: readonly InventoryFormat[] = [
  { id: 'csv', label: 'CSV', languageId: 'csv', export: csv },
  { id: 'json', label: 'JSON', languageId: 'json', export: rows => `${JSON.stringify(rows, undefined, 2)}\n` },
  { id: 'markdown', label: 'Markdown', languageId: 'markdown', export: markdown },
];
