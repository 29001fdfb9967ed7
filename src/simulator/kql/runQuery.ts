import { compileExpression, type Compute, type Row } from './compileExpression';
import { expand } from './expand';
import { filter, flatMap, map, take } from './iterate';
import { join } from './join';
import { KqlError } from './kqlError';
import { nameColumns } from './nameColumns';
import { summarize } from './summarize';
import type { Assignment, Query, SortKey, Stage } from './syntax';
import type { RowStream, Table } from './table';
import { compare, isMissing } from './value';

/**
 * Runs a query. The queries that it joins run on source tables of their own. Rows pass through the stages one by one, so that
 * a large table isn't held several times.
 * @throws KqlError for an unknown table, unknown column or unsupported function
 */
export function runQuery(query: Query, sourceOf: (query: Query) => RowStream): Table {
  const { columns, rows } = query.stages.reduce((stream, stage) => runStage(stream, stage, sourceOf), sourceOf(query));
  return { columns, rows: [...rows] };
}

function runStage({ columns, rows }: RowStream, stage: Stage, sourceOf: (query: Query) => RowStream): RowStream {
  switch (stage.kind) {
    case 'where': {
      const holds = compileExpression(stage.condition, new Set(columns));
      return { columns, rows: filter(rows, row => holds(row) === true) };
    }
    case 'extend':
      return extend({ columns, rows }, stage.columns);
    case 'project':
      return project({ columns, rows }, stage.columns);
    case 'project-away': {
      const kept = columns.filter(name => !stage.names.includes(name));
      return project(
        { columns, rows },
        kept.map(name => ({ value: { kind: 'column', name } })),
      );
    }
    case 'order':
      return { columns, rows: sorted({ columns, rows }, stage.keys) };
    case 'take':
      return { columns, rows: take(rows, stage.count) };
    case 'top':
      return { columns, rows: sorted({ columns, rows }, [stage.key]).slice(0, stage.count) };
    case 'mv-expand':
      return expand({ columns, rows }, stage.column, stage.limit);
    case 'union':
      return unite([{ columns, rows }, ...stage.others.map(other => runQuery(other, sourceOf))]);
    case 'join':
      return join({ columns, rows }, runQuery(stage.right, sourceOf), stage.keys, stage.flavor);
    case 'count':
      return { columns: ['Count'], rows: [{ Count: [...rows].length }] };
    case 'summarize':
      return summarize({ columns, rows }, stage.aggregates, stage.by);
  }
}

/** Every row, with null for the columns that its table doesn't have. */
function unite(streams: readonly RowStream[]): RowStream {
  const columns = [...new Set(streams.flatMap(stream => stream.columns))];
  const nothing = Object.fromEntries(columns.map(name => [name, null]));
  return { columns, rows: flatMap(streams, ({ rows }) => map(rows, row => ({ ...nothing, ...row }))) };
}

interface Column {
  readonly name: string;
  readonly compute: Compute;
}

function compileColumns(columns: readonly Assignment[], known: ReadonlySet<string>): Column[] {
  return nameColumns(columns).map(({ name, value }) => ({ name, compute: compileExpression(value, known) }));
}

function project(stream: RowStream, columns: readonly Assignment[]): RowStream {
  const compiled = compileColumns(columns, new Set(stream.columns));
  const rows = map(stream.rows, row => {
    const projected: Record<string, unknown> = {};
    for (const { name, compute } of compiled) projected[name] = compute(row) ?? null;
    return projected;
  });
  return { columns: compiled.map(({ name }) => name), rows };
}

function extend(stream: RowStream, columns: readonly Assignment[]): RowStream {
  const compiled = compileColumns(columns, new Set(stream.columns));
  const rows = map(stream.rows, row => {
    const extended: Record<string, unknown> = { ...row };
    for (const { name, compute } of compiled) extended[name] = compute(row) ?? null;
    return extended;
  });
  return { columns: [...new Set([...stream.columns, ...compiled.map(({ name }) => name)])], rows };
}

function sorted({ columns, rows }: RowStream, keys: readonly SortKey[]): Row[] {
  const known = new Set(columns);
  const compiled = keys.map(({ value, ...key }) => ({ ...key, compute: compileExpression(value, known) }));
  if (compiled.length === 0) throw KqlError.unsupported('order');
  return [...rows]
    .map(row => ({ row, values: compiled.map(({ compute }) => compute(row)) }))
    .sort((left, right) => {
      for (const [i, { descending, nullsFirst }] of compiled.entries()) {
        const [a, b] = [left.values[i], right.values[i]];
        const [noA, noB] = [isMissing(a), isMissing(b)];
        if (noA !== noB) return noA === nullsFirst ? -1 : 1;
        const order = noA ? 0 : compare(a, b);
        if (order !== 0) return descending ? -order : order;
      }
      return 0;
    })
    .map(({ row }) => row);
}
