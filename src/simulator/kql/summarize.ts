import { compileExpression, type Compute, type Row } from './compileExpression';
import { map } from './iterate';
import { KqlError } from './kqlError';
import { nameColumns } from './nameColumns';
import type { Assignment } from './syntax';
import type { RowStream } from './table';
import { asNumber, asText, compare, isMissing } from './value';

/** The aggregate of one group, fed with its rows one after the other. */
interface Accumulator {
  add(row: Row): void;
  result(): unknown;
}

/** `second`: the condition of a sum, or the most items of a list. */
type Aggregate = (value: Compute, second?: Compute) => Accumulator;

const aggregates: Readonly<Record<string, Aggregate>> = {
  count: () => sum(() => 1),
  countif: value => sum(row => (value(row) === true ? 1 : 0)),
  sum: value => sum(row => asNumber(value(row)) ?? 0),
  sumif: (value, condition) => sum(row => (condition?.(row) === true ? (asNumber(value(row)) ?? 0) : 0)),
  min: value => best(value, (one, least) => compare(one, least) < 0),
  max: value => best(value, (one, most) => compare(one, most) > 0),
  take_any: value => {
    let found: { readonly value: unknown } | undefined;
    return { add: row => void (found ??= { value: value(row) }), result: () => found?.value ?? null };
  },
  make_list: (value, most) => {
    const list: unknown[] = [];
    const add = (row: Row): void => {
      if (list.length < (asNumber(most?.(row)) ?? Infinity)) present(value(row), one => list.push(one));
    };
    return { add, result: () => list };
  },
  make_set: value => distinct(value, set => [...set.values()]),
  dcount: value => distinct(value, set => set.size),
};

function sum(of: (row: Row) => number): Accumulator {
  let total = 0;
  return { add: row => void (total += of(row)), result: () => total };
}

function best(value: Compute, isBetter: (one: unknown, known: unknown) => boolean): Accumulator {
  let known: unknown = null;
  return {
    add: row => present(value(row), one => (known = isMissing(known) || isBetter(one, known) ? one : known)),
    result: () => known,
  };
}

function distinct(value: Compute, result: (set: ReadonlyMap<string, unknown>) => unknown): Accumulator {
  const set = new Map<string, unknown>();
  return { add: row => present(value(row), one => set.set(asText(one), one)), result: () => result(set) };
}

function present(value: unknown, use: (value: unknown) => unknown): void {
  if (!isMissing(value)) use(value);
}

interface Group {
  readonly row: Record<string, unknown>;
  readonly accumulators: readonly Accumulator[];
}

/** In no value. */
const separator = '\u0000';

/** `summarize … by …`: one row per distinct combination of `by`, in order of first appearance. */
export function summarize(stream: RowStream, sums: readonly Assignment[], by: readonly Assignment[]): RowStream {
  const known = new Set(stream.columns);
  const keys = nameColumns(by).map(({ name, value }) => ({ name, compute: compileExpression(value, known) }));
  const results = nameColumns(sums).map(({ name, value }) => ({ name, begin: aggregateOf(value, known) }));
  const newGroup = (values: readonly unknown[]): Group => ({
    row: Object.fromEntries(keys.map(({ name }, at) => [name, values[at]])),
    accumulators: results.map(({ begin }) => begin()),
  });
  const groups = new Map<string, Group>();
  if (by.length === 0) groups.set('', newGroup([]));
  for (const row of stream.rows) {
    const values = keys.map(({ compute }) => compute(row) ?? null);
    const text = values.map(value => `${typeof value} ${asText(value)}`).join(separator);
    let group = groups.get(text);
    if (!group) groups.set(text, (group = newGroup(values)));
    for (const accumulator of group.accumulators) accumulator.add(row);
  }
  return {
    columns: [...keys, ...results].map(({ name }) => name),
    rows: map(groups.values(), ({ row, accumulators }) => {
      for (const [at, { name }] of results.entries()) row[name] = accumulators[at]?.result();
      return row;
    }),
  };
}

function aggregateOf(value: Assignment['value'], columns: ReadonlySet<string>): () => Accumulator {
  const name = value.kind === 'call' ? value.name : value.kind;
  const aggregate = Object.hasOwn(aggregates, name) ? aggregates[name] : undefined;
  if (value.kind !== 'call' || !aggregate) throw KqlError.unsupported(name);
  const [first = () => null, second] = value.args.map(argument => compileExpression(argument, columns));
  return () => aggregate(first, second);
}
