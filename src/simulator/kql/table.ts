import type { Row } from './compileExpression';

/** What flows from one stage to the next. `columns` keeps the order in which a table answer shows them. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
