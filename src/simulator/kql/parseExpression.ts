import { KqlError } from './kqlError';
import type { Expression } from './syntax';
import type { TokenReader } from './tokenReader';

const comparisons = new Set([
  ...['==', '!=', '=~', '!~', '<', '<=', '>', '>='],
  ...['has', '!has', 'contains', '!contains', 'startswith', '!startswith', 'endswith', '!endswith'],
]);
/** KQL operators that this subset doesn't support: rejected by name instead of as a syntax error. */
const unsupported = new Set(['matches', 'between', 'has_any', 'has_all', 'has_cs', 'contains_cs', 'hasprefix']);

/** Parses one expression. Precedence from lowest: `or`, `and`, comparison, sum, product, unary `-`, `.`/`[]`. */
export function parseExpression(reader: TokenReader): Expression {
  return chain(reader, ['or'], () => chain(reader, ['and'], () => comparison(reader)));
}

function chain(reader: TokenReader, operators: readonly string[], operand: () => Expression): Expression {
  let left = operand();
  for (;;) {
    const operator = operators.find(text => reader.accept(text));
    if (operator === undefined) return left;
    left = { kind: 'binary', operator, left, right: operand() };
  }
}

function comparison(reader: TokenReader): Expression {
  const left = sum(reader);
  const { text, kind } = reader.current;
  if (kind !== 'name' && kind !== 'symbol') return left;
  if (/^!?in~?$/.test(text)) {
    reader.next();
    reader.expect('(');
    const list = reader.list(() => parseExpression(reader));
    reader.expect(')');
    return { kind: 'in', operator: text, of: left, list };
  }
  if (unsupported.has(text)) throw KqlError.unsupported(text);
  if (!comparisons.has(text)) return left;
  reader.next();
  return { kind: 'binary', operator: text, left, right: sum(reader) };
}

function sum(reader: TokenReader): Expression {
  return chain(reader, ['+', '-'], () => chain(reader, ['*', '/', '%'], () => sign(reader)));
}

function sign(reader: TokenReader): Expression {
  if (!reader.accept('-')) return path(reader);
  return { kind: 'binary', operator: '-', left: { kind: 'literal', value: 0 }, right: sign(reader) };
}

function path(reader: TokenReader): Expression {
  let value = primary(reader);
  for (;;) {
    if (reader.accept('.')) value = { kind: 'member', of: value, name: reader.name() };
    else if (reader.accept('[')) {
      value = { kind: 'item', of: value, index: parseExpression(reader) };
      reader.expect(']');
    } else return value;
  }
}

function primary(reader: TokenReader): Expression {
  const { kind, text } = reader.current;
  if (kind === 'string') return { kind: 'literal', value: reader.next().text };
  if (kind === 'number' || kind === 'timespan') return { kind: 'literal', value: Number(reader.next().text) };
  if (kind === 'time') return { kind: 'literal', value: new Date(reader.next().text) };
  if (reader.accept('(')) {
    const inner = parseExpression(reader);
    reader.expect(')');
    return inner;
  }
  if (reader.accept('[')) {
    if (reader.current.kind !== 'string') throw reader.unexpected('name');
    const column: Expression = { kind: 'column', name: reader.next().text };
    reader.expect(']');
    return column;
  }
  if (kind !== 'name') throw reader.unexpected();
  reader.next();
  if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' };
  if (!reader.accept('(')) return { kind: 'column', name: text };
  return call(reader, text);
}

function call(reader: TokenReader, name: string): Expression {
  if (name === 'dynamic') {
    const value = literal(reader);
    reader.expect(')');
    return { kind: 'literal', value };
  }
  const args = reader.accept(')') ? [] : reader.list(() => parseExpression(reader));
  if (args.length > 0) reader.expect(')');
  if (name !== 'not') return { kind: 'call', name, args };
  const [of] = args;
  if (!of || args.length > 1) throw reader.unexpected();
  return { kind: 'not', of };
}

/** The JSON inside `dynamic(…)`. */
function literal(reader: TokenReader): unknown {
  const { kind, text } = reader.current;
  if (kind === 'string') return reader.next().text;
  if (reader.accept('-')) return -reader.wholeNumber();
  if (kind === 'number') return Number(reader.next().text);
  if (kind === 'name' && ['true', 'false', 'null'].includes(text)) return JSON.parse(reader.next().text);
  if (reader.accept('[')) {
    const items = reader.accept(']') ? undefined : reader.list(() => literal(reader));
    if (items) reader.expect(']');
    return items ?? [];
  }
  if (!reader.accept('{')) throw reader.unexpected();
  const entries = reader.accept('}') ? undefined : reader.list(() => entry(reader));
  if (entries) reader.expect('}');
  return Object.fromEntries(entries ?? []);
}

function entry(reader: TokenReader): [string, unknown] {
  if (reader.current.kind !== 'string') throw reader.unexpected('string');
  const key = reader.next().text;
  reader.expect(':');
  return [key, literal(reader)];
}
