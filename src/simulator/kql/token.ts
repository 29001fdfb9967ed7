import { KqlError } from './kqlError';

type TokenKind = 'name' | 'string' | 'number' | 'timespan' | 'time' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The token as written; for a string, its value. */
  readonly text: string;
  readonly at: number;
}

const millisecondsOf: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

const blank = /(?:\s|\/\/[^\n]*)*/y;
const time = /datetime\(\s*(\d{4}-[^)'"]*?)\s*\)/y;
const name = /(?:!?in~|!?[A-Za-z_][A-Za-z0-9_]*)/y;
const number = /\d+(?:\.\d+)?(d|h|ms|m|s)?\b/y;
const text = /@'[^']*'|@"[^"]*"|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y;
const symbol = /==|!=|=~|!~|<=|>=|[-<>()[\]{},.|=+*/%:;]/y;

/**
 * Tokenizes a query, dropping comments and white space.
 * @throws KqlError for an invalid character, such as an unclosed quote
 */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(query) ?? undefined;
  };
  for (;;) {
    at += take(blank)?.[0].length ?? 0;
    if (at >= query.length) break;
    const found = next(take, at);
    if (!found) throw KqlError.syntax(query, at, query.charAt(at));
    tokens.push(found.token);
    at += found.length;
  }
  tokens.push({ kind: 'end', text: '<EOF>', at });
  return tokens;
}

function next(
  take: (pattern: RegExp) => RegExpExecArray | undefined,
  at: number,
): { token: Token; length: number } | undefined {
  const quoted = take(text)?.[0];
  if (quoted !== undefined) return { token: { kind: 'string', text: unquote(quoted), at }, length: quoted.length };
  const digits = take(number);
  if (digits) {
    const unit = millisecondsOf[digits[1] ?? ''];
    const value = String(parseFloat(digits[0]) * (unit ?? 1));
    return { token: { kind: unit ? 'timespan' : 'number', text: value, at }, length: digits[0].length };
  }
  const written = take(time);
  if (written) return { token: { kind: 'time', text: written[1] ?? '', at }, length: written[0].length };
  const word = take(name)?.[0];
  if (word !== undefined) return { token: { kind: 'name', text: word, at }, length: word.length };
  const sign = take(symbol)?.[0];
  return sign === undefined ? undefined : { token: { kind: 'symbol', text: sign, at }, length: sign.length };
}

function unquote(quoted: string): string {
  if (quoted.startsWith('@')) return quoted.slice(2, -1);
  return quoted.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => {
    const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
    return known[escaped] ?? escaped;
  });
}
