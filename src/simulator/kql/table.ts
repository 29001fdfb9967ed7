import type { Row } from './compileExpression';

/** The data passed between stages. `columns` has the order of a table response. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
