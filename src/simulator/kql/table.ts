import type { Row } from './compileExpression';

/** The rows between two stages, which can be read once. `columns` has the order of a table response. */
export interface RowStream {
  readonly columns: readonly string[];
  readonly rows: Iterable<Row>;
}

/** The result of a query. */
export interface Table extends RowStream {
  readonly rows: readonly Row[];
}
