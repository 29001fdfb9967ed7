import { anyEncoding } from './anyEncoding';
import { knownSecrets } from './knownSecrets';

const hidden = '[hidden]';
/** A shorter secret would blank out ordinary words. */
const minLength = 4;
const ampersand = anyEncoding('&');
const space = '(?:\\s|%(?:25){0,3}20|\\+)';
const quote = `(?:${anyEncoding('"')}|${anyEncoding("'")})`;
const assignment = `${space}*(?:${[':=', '=>', '=', ':', '>'].map(anyEncoding).join('|')})${space}*`;
const key = `${quote}?${assignment}`;
/** A parameter of a deployment has its value in an object. */
const assigned = `${key}(?:${anyEncoding('{')}(?:(?!${anyEncoding('}')})[^]){0,100}?${quote}value${quote}${assignment})?`;
const names = [
  '(?:access|refresh|id|session|sas)[_-]?token',
  '(?:client|shared)[_-]?secret',
  `(?<=${quote})secret(?=${quote}${assignment}${quote})`,
  'assertion',
  'password',
  '(?<!/)passwd',
  'passphrase',
  'pwd',
  '(?:account|(?:shared)?access|subscription|primary|secondary|private|api|master|storage)[_-]?key',
  // Of the answer that lists the keys of a storage account.
  `keyName${key}${quote}\\w{1,40}${quote}${space}*${anyEncoding(',')}${space}*${quote}value`,
  'sharedaccesssignature',
  'signature',
  // Of poll URLs and storage URLs.
  `(?<=^|[^a-z]|%(?:25){0,3}3f)sig`,
  `(?<=[?]|${anyEncoding('?')}|${ampersand})(?:t|c|s|h|code)`,
].join('|');
const sentence =
  "a an and are as by can can't cannot does doesn't for from has if in instead is isn't may must needs not on option or " +
  'argument parameter should that the to value was when which will with';
/** An option of a command line, unless a sentence about it goes on. */
const option =
  `(?<=^|[^\\w-]|%(?:25){0,3}20)--?[\\w-]{0,40}?(?:${names})${space}+` +
  `(?!-|(?:${sentence.replaceAll(' ', '|')})${space})`;
/** Of a list or an object, whose texts are hidden one by one. */
const opening = `(?:(?:${anyEncoding('[')}|${anyEncoding('{')})${space}*)`;
const beginning = `(?:(?:${names})${assigned}|${option})`;

const secrets: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, '[token]'],
  [new RegExp(`(Bearer|SharedAccessSignature)${space}+[^\\s"',]{8,}`, 'gi'), '$1 [token]'],
  [
    new RegExp(
      `(authorization${quote}?${assignment}${quote}?(?:Basic|SharedKey(?:Lite)?|NTLM|Negotiate))${space}+[^\\s"',]+`,
      'gi',
    ),
    '$1 [token]',
  ],
  [/-----BEGIN[^-]{0,40}PRIVATE[^-]{0,20}KEY-----[^-]*/g, '[key]'],
  // The password in a URL, such as that of a proxy.
  [
    new RegExp(
      `(${anyEncoding('://')}[^\\s/:@"'<>]{0,100}${anyEncoding(':')})[^\\s/@"'<>]{1,100}(?=${anyEncoding('@')})`,
      'gi',
    ),
    `$1${hidden}`,
  ],
  [
    new RegExp(
      `(cookie${key}${quote}?)[^\\s"'<>;=]{1,100}?${anyEncoding('=')}[^\\s"'<>;]+(?:;${space}+[^\\s"'<>;]+)*`,
      'gi',
    ),
    `$1${hidden}`,
  ],
  // All texts of a list.
  [
    new RegExp(
      `((?:${names})${key}${anyEncoding('[')}${space}*(${quote}))(?:(?!(?<!\\\\)\\2${space}*${anyEncoding(']')})[^])+`,
      'gi',
    ),
    `$1${hidden}`,
  ],
  [new RegExp(`(${beginning}(${quote}))(?:(?!(?<!\\\\)\\2)[^])+`, 'gi'), `$1${hidden}`],
  [new RegExp(`(${beginning})(?!${opening}?${quote})(?:(?!${ampersand})[^\\s"'<>])+`, 'gi'), `$1${hidden}`],
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
