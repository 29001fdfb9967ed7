// Every repetition is bounded, so that no text takes long.
const backslash = '(?:\\\\|%(?:25){0,3}5c)';
const ampersand = '(?:&|%(?:25){0,3}26|\\\\u0026)(?:amp(?:;|%(?:25){0,3}3b)){0,3}';
const semicolon = '(?:;|%(?:25){0,3}3b)';
const hash = '(?:#|%(?:25){0,3}23)';
const names: ReadonlyMap<string, string> = new Map([
  ['&', 'amp'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['"', 'quot'],
  ["'", 'apos'],
]);
const short: ReadonlyMap<string, string> = new Map([
  ['\b', 'b'],
  ['\f', 'f'],
  ['\n', 'n'],
  ['\r', 'r'],
  ['\t', 't'],
]);

/**
 * A pattern, for a regular expression that ignores case, that matches the text as it stands and as it looks in JSON, in
 * HTML and in a URL, once or more often encoded, in whatever mixture.
 */
export function anyEncoding(text: string): string {
  return (text.match(/\\+|[^\\]/gu) ?? []).map(characterIn).join('');
}

function characterIn(character: string): string {
  if (character.startsWith('\\')) return `${backslash}{${character.length},${character.length * 8}}`;
  if (/[A-Za-z0-9]/.test(character)) return character;
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at).toString(16));
  const bytes = [...new TextEncoder().encode(character)].map(byte => byte.toString(16).padStart(2, '0'));
  const code = character.codePointAt(0) ?? 0;
  const html = [
    `${hash}0{0,5}${code}`,
    `${hash}x0{0,5}${code.toString(16)}`,
    ...[names.get(character) ?? []].flat(),
  ].join('|');
  const plain = [
    literally(character),
    bytes.map(byte => `%(?:25){0,3}${byte}`).join(''),
    `${ampersand}(?:${html})${semicolon}`,
    ...(character === ' ' ? ['\\+'] : []),
  ].join('|');
  const escaped = [
    units.map(unit => `${backslash}{1,8}u${unit.padStart(4, '0')}`).join(''),
    ...[short.get(character) ?? []].flat().map(letter => `${backslash}{1,8}${letter}`),
  ];
  return `(?:${backslash}{0,7}(?:${plain})|${escaped.join('|')})`;
}

function literally(character: string): string {
  return character.replace(/[$()*+./?[\\\]^{|}-]/, '\\$&');
}
