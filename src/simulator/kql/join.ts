import type { Row } from './compileExpression';
import { KqlError } from './kqlError';
import type { JoinFlavor } from './syntax';
import type { Table } from './table';
import { asText } from './value';

/** `join`: the columns of both sides, where those of the right with a name of the left get a number. */
export function join(left: Table, right: Table, keys: readonly string[], flavor: JoinFlavor): Table {
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
  for (const row of right.rows) matches.set(keyOf(row), [...(matches.get(keyOf(row)) ?? []), row]);
  const nothing = (columns: readonly string[]): Row => Object.fromEntries(columns.map(name => [name, null]));
  const both = (one: Row, other: Row): Row => {
    const row: Record<string, unknown> = { ...one };
    for (const { from, to } of renamed) row[to] = other[from];
    return row;
  };
  const keepsLeft = flavor === 'leftouter' || flavor === 'fullouter';
  const seen = new Set<string>();
  const rows = left.rows.flatMap(row => {
    const key = keyOf(row);
    if (flavor === 'innerunique' && seen.has(key)) return [];
    seen.add(key);
    const found = matches.get(key) ?? (keepsLeft ? [nothing(right.columns)] : []);
    return found.map(other => both(row, other));
  });
  const alone = flavor === 'fullouter' ? right.rows.filter(row => !seen.has(keyOf(row))) : [];
  return {
    columns: [...left.columns, ...renamed.map(({ to }) => to)],
    rows: [...rows, ...alone.map(row => both(nothing(left.columns), row))],
  };
}
