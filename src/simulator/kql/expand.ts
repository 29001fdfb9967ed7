import { compileExpression } from './compileExpression';
import { flatMap } from './iterate';
import { nameColumns } from './nameColumns';
import type { Assignment } from './syntax';
import type { RowStream } from './table';

/** `mv-expand`: one row per item of an array or property of a bag, at most `limit`. A row without any stays, with null. */
export function expand(stream: RowStream, column: Assignment, limit: number): RowStream {
  const compute = compileExpression(column.value, new Set(stream.columns));
  const { name } = nameColumns([column])[0] ?? { name: '' };
  return {
    columns: [...new Set([...stream.columns, name])],
    rows: flatMap(stream.rows, row =>
      itemsOf(compute(row))
        .slice(0, limit)
        .map(item => ({ ...row, [name]: item })),
    ),
  };
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length > 0 ? value : [null];
  if (typeof value !== 'object' || value === null) return [value ?? null];
  const members = Object.entries(value).map(([key, member]) => ({ [key]: member as unknown }));
  return members.length > 0 ? members : [null];
}
