import { KqlError } from './kqlError';
import { asBoolean, asNumber, asText, asTime, isMissing } from './value';

export type ScalarFunction = (...args: readonly unknown[]) => unknown;

function isEmpty(value: unknown): boolean {
  return isMissing(value) || value === '';
}

function truncated(value: unknown): number | null {
  const number = asNumber(value);
  return number === null ? null : Math.trunc(number);
}

function split(text: unknown, separator: unknown, index?: unknown): string[] {
  const parts = asText(text).split(asText(separator));
  return typeof index === 'number' ? parts.slice(index, index + 1) : parts;
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function pack(...pairs: readonly unknown[]): Record<string, unknown> {
  const bag: Record<string, unknown> = {};
  for (let i = 0; i + 1 < pairs.length; i += 2) bag[asText(pairs[i])] = pairs[i + 1];
  return bag;
}

/** The value after the first condition that holds, else the last one. */
function choose(...args: readonly unknown[]): unknown {
  for (let i = 0; i + 1 < args.length; i += 2) if (args[i] === true) return args[i + 1];
  return args.at(-1) ?? null;
}

/** `iff`, `case` and `coalesce` evaluate all their arguments: nothing here has side effects or fails. */
const functions: Readonly<Record<string, ScalarFunction>> = {
  tostring: asText,
  toint: truncated,
  tolong: truncated,
  todouble: asNumber,
  toreal: asNumber,
  tobool: asBoolean,
  toboolean: asBoolean,
  todatetime: asTime,
  datetime: asTime,
  todynamic: parseJson,
  parse_json: parseJson,
  tolower: value => asText(value).toLowerCase(),
  toupper: value => asText(value).toUpperCase(),
  strlen: value => asText(value).length,
  substring: (value, start, length) => {
    const from = asNumber(start) ?? 0;
    return asText(value).slice(from, typeof length === 'number' ? from + length : undefined);
  },
  indexof: (value, part) => asText(value).indexOf(asText(part)),
  replace_string: (value, from, to) => asText(value).replaceAll(asText(from), asText(to)),
  split,
  strcat: (...parts) => parts.map(asText).join(''),
  array_length: value => (Array.isArray(value) ? value.length : null),
  bag_keys: value => (typeof value === 'object' && value !== null ? Object.keys(value) : null),
  pack,
  bag_pack: pack,
  pack_array: (...items) => items,
  isnull: isMissing,
  isnotnull: value => !isMissing(value),
  isempty: isEmpty,
  isnotempty: value => !isEmpty(value),
  notempty: value => !isEmpty(value),
  iff: (condition, then, otherwise) => (condition === true ? then : otherwise),
  iif: (condition, then, otherwise) => (condition === true ? then : otherwise),
  case: choose,
  coalesce: (...values) => values.find(value => !isEmpty(value)) ?? null,
};

/** @throws KqlError for an unsupported function */
export function scalarFunction(name: string): ScalarFunction {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!found) throw KqlError.unsupported(name);
  return found;
}
