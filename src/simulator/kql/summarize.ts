import { compileExpression, type Compute, type Row } from './compileExpression';
import { KqlError } from './kqlError';
import { nameColumns } from './nameColumns';
import type { Assignment } from './syntax';
import type { Table } from './table';
import { asNumber, asText, compare, isMissing } from './value';

type Aggregate = (rows: readonly Row[], value: Compute, condition?: Compute) => unknown;

const aggregates: Readonly<Record<string, Aggregate>> = {
  count: rows => rows.length,
  countif: (rows, value) => rows.filter(row => value(row) === true).length,
  dcount: (rows, value) => distinct(rows, value).length,
  sumif: (rows, value, condition) => add(rows.filter(row => condition?.(row) === true).map(value)),
  sum: (rows, value) => add(rows.map(value)),
  min: (rows, value) => present(rows, value).sort(compare)[0] ?? null,
  max: (rows, value) => present(rows, value).sort(compare).at(-1) ?? null,
  take_any: (rows, value) => rows.map(value)[0] ?? null,
  make_list: present,
  make_set: distinct,
};

function add(values: readonly unknown[]): number {
  return values.reduce<number>((total, one) => total + (asNumber(one) ?? 0), 0);
}

function present(rows: readonly Row[], value: Compute): unknown[] {
  return rows.map(value).filter(one => !isMissing(one));
}

function distinct(rows: readonly Row[], value: Compute): unknown[] {
  return [...new Map(present(rows, value).map(one => [asText(one), one])).values()];
}

/** In no value. */
const separator = '\u0000';

/** `summarize … by …`: one row per distinct combination of `by`, in order of first appearance. */
export function summarize(table: Table, sums: readonly Assignment[], by: readonly Assignment[]): Table {
  const known = new Set(table.columns);
  const keys = nameColumns(by).map(({ name, value }) => ({ name, compute: compileExpression(value, known) }));
  const results = nameColumns(sums).map(({ name, value }) => ({ name, compute: aggregateOf(value, known) }));
  const groups = new Map<string, { key: Record<string, unknown>; rows: Row[] }>();
  if (by.length === 0) groups.set('', { key: {}, rows: [] });
  for (const row of table.rows) {
    const values = keys.map(({ compute }) => compute(row) ?? null);
    const text = values.map(value => `${typeof value} ${asText(value)}`).join(separator);
    const group = groups.get(text);
    if (group) group.rows.push(row);
    else groups.set(text, { key: Object.fromEntries(keys.map(({ name }, at) => [name, values[at]])), rows: [row] });
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
  const [first = () => null, second] = value.args.map(argument => compileExpression(argument, columns));
  return rows => aggregate(rows, first, second);
}
