import { compileExpression, type Compute, type Row } from './compileExpression';
import { KqlError } from './kqlError';
import { nameColumns } from './nameColumns';
import type { Assignment } from './syntax';
import type { Table } from './table';
import { asNumber, asText, compare, isMissing } from './value';

type Aggregate = (rows: readonly Row[], value: Compute) => unknown;

const aggregates: Readonly<Record<string, Aggregate>> = {
  count: rows => rows.length,
  countif: (rows, value) => rows.filter(row => value(row) === true).length,
  dcount: (rows, value) => distinct(rows, value).length,
  sum: (rows, value) => rows.reduce((total, row) => total + (asNumber(value(row)) ?? 0), 0),
  min: (rows, value) => present(rows, value).sort(compare)[0] ?? null,
  max: (rows, value) => present(rows, value).sort(compare).at(-1) ?? null,
  make_list: present,
  make_set: distinct,
};

function present(rows: readonly Row[], value: Compute): unknown[] {
  return rows.map(value).filter(one => !isMissing(one));
}

function distinct(rows: readonly Row[], value: Compute): unknown[] {
  return [...new Map(present(rows, value).map(one => [asText(one), one])).values()];
}

/** `summarize … by …`: one row per distinct combination of `by`, in order of first appearance. */
export function summarize(table: Table, sums: readonly Assignment[], by: readonly Assignment[]): Table {
  const known = new Set(table.columns);
  const keys = nameColumns(by).map(({ name, value }) => ({ name, compute: compileExpression(value, known) }));
  const results = nameColumns(sums).map(({ name, value }) => ({ name, compute: aggregateOf(value, known) }));
  const groups = new Map<string, { key: Record<string, unknown>; rows: Row[] }>();
  if (by.length === 0) groups.set('', { key: {}, rows: [] });
  for (const row of table.rows) {
    const key = Object.fromEntries(keys.map(({ name, compute }) => [name, compute(row) ?? null]));
    const text = by.length === 0 ? '' : JSON.stringify(Object.values(key));
    const group = groups.get(text);
    if (group) group.rows.push(row);
    else groups.set(text, { key, rows: [row] });
  }
  return {
    columns: [...keys, ...results].map(({ name }) => name),
    rows: [...groups.values()].map(({ key, rows }) => {
      for (const { name, compute } of results) key[name] = compute(rows);
      return key;
    }),
  };
}

function aggregateOf(value: Assignment['value'], columns: ReadonlySet<string>): (rows: readonly Row[]) => unknown {
  const name = value.kind === 'call' ? value.name : value.kind;
  const aggregate = Object.hasOwn(aggregates, name) ? aggregates[name] : undefined;
  if (value.kind !== 'call' || !aggregate) throw KqlError.unsupported(name);
  const [argument] = value.args;
  const compute: Compute = argument ? compileExpression(argument, columns) : () => null;
  return rows => aggregate(rows, compute);
}
