import type { Assignment, Expression } from './syntax';

/** Names each column as specified, or as KQL derives it from the expression. */
export function nameColumns(columns: readonly Assignment[]): { name: string; value: Expression }[] {
  let unnamed = 0;
  return columns.map(({ name, value }) => ({
    name: name ?? derivedName(value) ?? `Column${String(++unnamed)}`,
    value,
  }));
}

const conversions = ['tostring', 'toint', 'tolong', 'tobool', 'todatetime', 'tolower', 'toupper', 'todynamic'];

function derivedName(value: Expression): string | undefined {
  if (value.kind === 'column') return value.name;
  if (value.kind === 'member') {
    const owner = derivedName(value.of);
    return owner === undefined ? value.name : `${owner}_${value.name}`;
  }
  if (value.kind !== 'call') return undefined;
  const [first] = value.args;
  const inner = first ? derivedName(first) : undefined;
  if (conversions.includes(value.name)) return inner;
  return inner === undefined ? `${value.name}_` : `${value.name}_${inner}`;
}
