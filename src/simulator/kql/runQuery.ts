import { compileExpression, type Compute, type Row } from './compileExpression';
import { expand } from './expand';
import { join } from './join';
import { KqlError } from './kqlError';
import { nameColumns } from './nameColumns';
import { summarize } from './summarize';
import type { Assignment, Query, SortKey, Stage } from './syntax';
import type { Table } from './table';
import { compare, isMissing } from './value';

/**
 * Runs a query. The queries that it joins run on source tables of their own.
 * @throws KqlError for an unknown table, unknown column or unsupported function
 */
export function runQuery(query: Query, sourceOf: (query: Query) => Table): Table {
  return query.stages.reduce((table, stage) => runStage(table, stage, sourceOf), sourceOf(query));
}

function runStage(table: Table, stage: Stage, sourceOf: (query: Query) => Table): Table {
  const known = new Set(table.columns);
  switch (stage.kind) {
    case 'where': {
      const holds = compileExpression(stage.condition, known);
      return { columns: table.columns, rows: table.rows.filter(row => holds(row) === true) };
    }
    case 'extend':
      return extend(table, stage.columns);
    case 'project':
      return project(table, stage.columns);
    case 'project-away': {
      const kept = table.columns.filter(name => !stage.names.includes(name));
      return project(
        table,
        kept.map(name => ({ value: { kind: 'column', name } })),
      );
    }
    case 'order':
      return { columns: table.columns, rows: sorted(table, stage.keys) };
    case 'take':
      return { columns: table.columns, rows: table.rows.slice(0, stage.count) };
    case 'top':
      return { columns: table.columns, rows: sorted(table, [stage.key]).slice(0, stage.count) };
    case 'mv-expand':
      return expand(table, stage.column, stage.limit);
    case 'union':
      return unite([table, ...stage.others.map(other => runQuery(other, sourceOf))]);
    case 'join':
      return join(table, runQuery(stage.right, sourceOf), stage.keys, stage.flavor);
    case 'count':
      return { columns: ['Count'], rows: [{ Count: table.rows.length }] };
    case 'summarize':
      return summarize(table, stage.aggregates, stage.by);
  }
}

/** Every row, with null for the columns that its table doesn't have. */
function unite(tables: readonly Table[]): Table {
  const columns = [...new Set(tables.flatMap(table => table.columns))];
  const nothing = Object.fromEntries(columns.map(name => [name, null]));
  return { columns, rows: tables.flatMap(({ rows }) => rows.map(row => ({ ...nothing, ...row }))) };
}

interface Column {
  readonly name: string;
  readonly compute: Compute;
}

function compileColumns(columns: readonly Assignment[], known: ReadonlySet<string>): Column[] {
  return nameColumns(columns).map(({ name, value }) => ({ name, compute: compileExpression(value, known) }));
}

function project(table: Table, columns: readonly Assignment[]): Table {
  const compiled = compileColumns(columns, new Set(table.columns));
  const rows = table.rows.map(row => {
    const projected: Record<string, unknown> = {};
    for (const { name, compute } of compiled) projected[name] = compute(row) ?? null;
    return projected;
  });
  return { columns: compiled.map(({ name }) => name), rows };
}

function extend(table: Table, columns: readonly Assignment[]): Table {
  const compiled = compileColumns(columns, new Set(table.columns));
  const rows = table.rows.map(row => {
    const extended: Record<string, unknown> = { ...row };
    for (const { name, compute } of compiled) extended[name] = compute(row) ?? null;
    return extended;
  });
  return { columns: [...new Set([...table.columns, ...compiled.map(({ name }) => name)])], rows };
}

function sorted(table: Table, keys: readonly SortKey[]): Row[] {
  const known = new Set(table.columns);
  const compiled = keys.map(({ value, ...key }) => ({ ...key, compute: compileExpression(value, known) }));
  if (compiled.length === 0) throw KqlError.unsupported('order');
  return table.rows
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
