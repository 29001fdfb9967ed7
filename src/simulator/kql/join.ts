import type { Row } from './compileExpression';
import { KqlError } from './kqlError';
import type { JoinFlavor } from './syntax';
import type { RowStream, Table } from './table';
import { asText } from './value';

/** `join`: the columns of both sides, where those of the right with a name of the left get a number. */
export function join(left: RowStream, right: Table, keys: readonly string[], flavor: JoinFlavor): RowStream {
  for (const { columns } of [left, right]) {
    const missing = keys.find(key => !columns.includes(key));
    if (missing !== undefined) throw KqlError.unknownColumn(missing);
  }
  const taken = new Set(left.columns);
  const renamed = right.columns.map(from => {
    let to = from;
    for (let count = 1; taken.has(to); count++) to = `${from}${count}`;
    taken.add(to);
    return { from, to };
  });
  const keyOf = (row: Row): string => JSON.stringify(keys.map(key => asText(row[key])));
  const matches = new Map<string, Row[]>();
  for (const row of right.rows) {
    const key = keyOf(row);
    const found = matches.get(key);
    if (found) found.push(row);
    else matches.set(key, [row]);
  }
  const nothing = (columns: readonly string[]): Row => Object.fromEntries(columns.map(name => [name, null]));
  const both = (one: Row, other: Row): Row => {
    const row: Record<string, unknown> = { ...one };
    for (const { from, to } of renamed) row[to] = other[from];
    return row;
  };
  const keepsLeft = flavor === 'leftouter' || flavor === 'fullouter';
  const seen = new Set<string>();
  function* joined(): Iterable<Row> {
    for (const row of left.rows) {
      const key = keyOf(row);
      if (flavor === 'innerunique' && seen.has(key)) continue;
      seen.add(key);
      const found = matches.get(key) ?? (keepsLeft ? [nothing(right.columns)] : []);
      for (const other of found) yield both(row, other);
    }
    if (flavor !== 'fullouter') return;
    for (const row of right.rows) if (!seen.has(keyOf(row))) yield both(nothing(left.columns), row);
  }
  return { columns: [...left.columns, ...renamed.map(({ to }) => to)], rows: joined() };
}
