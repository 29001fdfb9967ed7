/** Names and values of a human-readable document. Undefined and empty values are left out. */
export interface Facts {
  readonly [name: string]: Fact;
}
type Fact = string | number | undefined | readonly string[] | Facts;

/** Facts as YAML, with a blank line before each top-level entry but the first. */
export function yaml(facts: Facts): string {
  return wrapText(facts, '')
    .map(line => (/^\S/.test(line) ? `\n${line}` : line))
    .join('\n')
    .trimStart()
    .concat('\n');
}

function wrapText(facts: Facts, indent: string): string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const label = `${indent}${scalar(name)}:`;
    if (fact === undefined || fact === '') return [];
    if (typeof fact === 'string' || typeof fact === 'number') return [`${label} ${scalar(fact)}`];
    const below = isList(fact) ? fact.map(one => `${indent}  - ${scalar(one)}`) : wrapText(fact, `${indent}  `);
    return below.length === 0 ? [] : [label, ...below];
  });
}

export function isList(fact: readonly string[] | Facts): fact is readonly string[] {
  return Array.isArray(fact);
}

/** What YAML 1.1 or 1.2 takes for a truth, nothing, a number or a date. */
const notText = [
  /^(?:y|yes|n|no|on|off|true|false|null)$/i,
  /^[-+.\d][\d_.eExXoO:+-]*$/,
  /^0[xb][\da-f_]+$/i,
  /^\d{4}-\d\d?-\d\d?[Tt ]/,
];

/** Quoted where YAML would read the plain text as something else. */
function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const isPlain =
    /^[\p{L}\p{N}/(][^\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff"#]*$/u.test(value) &&
    !/: |:$|\s$/.test(value) &&
    !notText.some(form => form.test(value));
  return isPlain ? value : JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
