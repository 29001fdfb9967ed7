import { anyEncoding } from './anyEncoding';
import { knownSecrets } from './knownSecrets';

const hidden = '[hidden]';
/** A shorter secret would blank out ordinary words. */
const minLength = 4;
const ampersand = anyEncoding('&');
const space = '(?:\\s|%(?:25){0,3}20|\\+)';
const quote = `(?:${anyEncoding('"')}|${anyEncoding("'")})`;
const assignment = `${space}*(?:${['=', ':', '>'].map(anyEncoding).join('|')})${space}*`;
/** A parameter of a deployment has its value in an object. */
const assigned = `${quote}?${assignment}(?:${anyEncoding('{')}${space}*${quote}value${quote}${assignment})?`;
const names = [
  '(?:access|refresh|id|session)[_-]?token',
  '(?:client|shared)[_-]?secret',
  'assertion',
  'password',
  'passphrase',
  'pwd',
  '(?:account|sharedaccess|subscription|primary|secondary|private|api)[_-]?key',
  'sharedaccesssignature',
  'signature',
  // Of poll URLs and storage URLs.
  `(?<=^|[^a-z]|%(?:25){0,3}3f)sig`,
  `(?<=[?]|${anyEncoding('?')}|${ampersand})(?:t|c|s|h|code)`,
].join('|');

const secrets: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, '[token]'],
  [new RegExp(`(Bearer|SharedAccessSignature)${space}+[^\\s"',]{8,}`, 'gi'), '$1 [token]'],
  [new RegExp(`(authorization${quote}?${assignment}${quote}?Basic)${space}+[^\\s"',]+`, 'gi'), '$1 [token]'],
  [/-----BEGIN[^-]{0,40}PRIVATE[^-]{0,20}KEY-----[^-]*/g, '[key]'],
  // The password in a URL, such as that of a proxy.
  [
    new RegExp(
      `(${anyEncoding('://')}[^\\s/:@"'<>]{0,100}${anyEncoding(':')})[^\\s/@"'<>]{1,100}(?=${anyEncoding('@')})`,
      'gi',
    ),
    `$1${hidden}`,
  ],
  [new RegExp(`((?:${names})${assigned}(${quote}))(?:(?!(?<!\\\\)\\2)[^])+`, 'gi'), `$1${hidden}`],
  [new RegExp(`((?:${names})${assigned})(?!${quote})(?:(?!${ampersand})[^\\s"'<>])+`, 'gi'), `$1${hidden}`],
];

const patterns = new Map<string, RegExp>();

function patternOf(secret: string): RegExp {
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(secret))).replace(/=+$/, '');
  const pattern = patterns.get(secret) ?? new RegExp(`${anyEncoding(secret)}|${anyEncoding(base64)}`, 'gi');
  patterns.set(secret, pattern);
  return pattern;
}

/**
 * `text` without tokens, passwords, keys and signatures, however they are encoded, and without the secrets that the
 * user has given in this window. Every external message passes through here before it is kept, shown or logged.
 */
export function redact(text: string): string {
  // Before the named ones, of which a known secret with a space in it would leave a part.
  const given = [...knownSecrets()].filter(({ length }) => length >= minLength);
  const unknown = given.reduce((clean, secret) => clean.replace(patternOf(secret), hidden), text);
  return secrets.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), unknown);
}
