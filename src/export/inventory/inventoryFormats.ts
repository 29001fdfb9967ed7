import { csv } from './inventoryCsv';
import { markdown } from './inventoryMarkdown';
import type { InventoryRow } from './inventoryRow';

/** A form in which an inventory can be taken away. */
export interface InventoryFormat {
  /** Stable, for commands and tests. */
  readonly id: string;
  readonly label: string;
  /** VS Code's id of the language, for the editor the text opens in. */
  readonly languageId: string;
  readonly export: (rows: readonly InventoryRow[]) => string;
}

export const inventoryFormats: readonly InventoryFormat[] = [
  { id: 'csv', label: 'CSV', languageId: 'csv', export: csv },
  { id: 'json', label: 'JSON', languageId: 'json', export: rows => `${JSON.stringify(rows, undefined, 2)}\n` },
  { id: 'markdown', label: 'Markdown', languageId: 'markdown', export: markdown },
];
