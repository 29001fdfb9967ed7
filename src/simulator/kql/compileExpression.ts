import { KqlError } from './kqlError';
import { scalarFunction } from './scalarFunctions';
import type { Expression } from './syntax';
import { areEqual, asNumber, asText, compare, isMissing } from './value';

export type Row = Readonly<Record<string, unknown>>;
export type Compute = (row: Row) => unknown;
type Binary = (left: unknown, right: unknown) => unknown;

/**
 * Compiles an expression to a function of a row.
 * @throws KqlError for an unknown column or unsupported function
 */
export function compileExpression(expression: Expression, columns: ReadonlySet<string>): Compute {
  const compile = (part: Expression): Compute => compileExpression(part, columns);
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'column':
      return column(expression.name, columns);
    case 'member': {
      const [of, { name }] = [compile(expression.of), expression];
      return row => property(of(row), name);
    }
    case 'item': {
      const [of, index] = [compile(expression.of), compile(expression.index)];
      return row => item(of(row), index(row));
    }
    case 'not': {
      const of = compile(expression.of);
      return row => of(row) !== true;
    }
    case 'call':
      return call(expression.name, expression.args.map(compile));
    case 'in':
      return membership(expression.operator, compile(expression.of), expression.list.map(compile));
    case 'binary':
      return binary(expression.operator, compile(expression.left), compile(expression.right));
  }
}

function column(name: string, columns: ReadonlySet<string>): Compute {
  if (!columns.has(name)) throw KqlError.unknownColumn(name);
  return row => row[name];
}

function property(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, name)) return null;
  return (of as Row)[name];
}

function item(of: unknown, index: unknown): unknown {
  if (Array.isArray(of)) {
    const items: readonly unknown[] = of;
    return typeof index === 'number' ? (items.at(index) ?? null) : null;
  }
  return property(of, asText(index));
}

function call(name: string, args: readonly Compute[]): Compute {
  const apply = scalarFunction(name);
  const [first, second] = args;
  if (first && args.length === 1) return row => apply(first(row));
  if (first && second && args.length === 2) return row => apply(first(row), second(row));
  return row => apply(...args.map(arg => arg(row)));
}

function membership(operator: string, of: Compute, list: readonly Compute[]): Compute {
  const [negated, caseless] = [operator.startsWith('!'), operator.endsWith('~')];
  const same = caseless ? equalIgnoringCase : areEqual;
  return row => {
    const value = of(row);
    const wanted = list.map(one => one(row)).flat();
    return wanted.some(one => same(value, one)) !== negated;
  };
}

function binary(operator: string, left: Compute, right: Compute): Compute {
  if (operator === 'and') return row => left(row) === true && right(row) === true;
  if (operator === 'or') return row => left(row) === true || right(row) === true;
  const negated = operator.startsWith('!');
  const apply = operators[negated ? (positive[operator] ?? operator.slice(1)) : operator];
  if (!apply) throw KqlError.unsupported(operator);
  return negated ? row => apply(left(row), right(row)) !== true : row => apply(left(row), right(row));
}

const positive: Readonly<Record<string, string>> = { '!=': '==', '!~': '=~' };

const operators: Readonly<Record<string, Binary>> = {
  '==': areEqual,
  '=~': equalIgnoringCase,
  '<': ordered(order => order < 0),
  '<=': ordered(order => order <= 0),
  '>': ordered(order => order > 0),
  '>=': ordered(order => order >= 0),
  contains: (left, right) => lower(left).includes(lower(right)),
  startswith: (left, right) => lower(left).startsWith(lower(right)),
  endswith: (left, right) => lower(left).endsWith(lower(right)),
  has: hasTerm,
  '+': (left, right) => arithmetic(left, right, (a, b) => a + b),
  '-': (left, right) => arithmetic(left, right, (a, b) => a - b),
  '*': (left, right) => arithmetic(left, right, (a, b) => a * b),
  '/': (left, right) => arithmetic(left, right, (a, b) => a / b),
  '%': (left, right) => arithmetic(left, right, (a, b) => a % b),
};

function lower(value: unknown): string {
  return asText(value).toLowerCase();
}

function equalIgnoringCase(left: unknown, right: unknown): boolean {
  return lower(left) === lower(right);
}

/** Comparisons with a missing value are false. */
function ordered(holds: (order: number) => boolean): Binary {
  return (left, right) => !isMissing(left) && !isMissing(right) && holds(compare(left, right));
}

/** A time plus or minus a timespan (in milliseconds) is a time. */
function arithmetic(left: unknown, right: unknown, apply: (a: number, b: number) => number): unknown {
  if (left instanceof Date && typeof right === 'number') return new Date(apply(left.getTime(), right));
  if (left instanceof Date && right instanceof Date) return apply(left.getTime(), right.getTime());
  const [a, b] = [asNumber(left), asNumber(right)];
  return a === null || b === null ? null : apply(a, b);
}

/** `has` matches whole terms of letters and digits. */
function hasTerm(left: unknown, right: unknown): boolean {
  const [text, term] = [lower(left), lower(right)];
  const isLetter = (at: number): boolean => /[a-z0-9]/.test(text.charAt(at));
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!isLetter(at - 1) && !isLetter(at + term.length)) return true;
  }
  return false;
}
