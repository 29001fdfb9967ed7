const signs: readonly (readonly [string, RegExp])[] = [
  ['is empty', /^\s*$/],
  ['says undefined', /\bundefined\b/],
  ['says null', /\bnull\b/],
  ['says NaN', /\bNaN\b/],
  ['shows an object', /\[object /],
  ['shows a stack', /\bat \S+ \(.*:\d+:\d+\)|\n\s+at /],
  ['shows JSON', /\{\s*"(?:\w|"\s*:)|"\w+"\s*:\s*[{["]/],
  ['shows HTML', /<\/?(html|body|head|title)\b/i],
  ['shows a placeholder', /\{\d+\}|\$\{/],
  [
    'shows an error of JavaScript',
    /\b(TypeError|ReferenceError|SyntaxError|RangeError)\b|is not a function|Cannot read prop/,
  ],
];

/** What makes a text for users unclear; undefined if nothing does. */
export function unclear(text: string): string | undefined {
  return signs.find(([, sign]) => sign.test(text))?.[0];
}
