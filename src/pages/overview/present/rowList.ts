import type { Table } from '../contract';

/** Rows of the table, how many there are in all, and what heads them. */
export interface RowList {
  readonly title: string;
  readonly columns: Table['columns'];
  readonly rows: Table['rows'];
  readonly total: number;
}
