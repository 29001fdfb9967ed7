import { adminPassword } from '../../arm/templateValue';

/** Text as a Bicep string. Escapes `${`, which starts an expression. */
export function bicepString(text: string): string {
  const escaped = text.replace(/[\\']|\$(?=\{)|[\0-\x1f\x7f\u0085\u2028\u2029]/g, escape);
  return `'${escaped}'`;
}

function escape(character: string): string {
  const known: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  if (/[\\'$]/.test(character)) return `\\${character}`;
  return known[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A value in Bicep, one member per line, which every version of Bicep accepts. */
export function bicepValue(value: unknown, indent = ''): string {
  if (value === adminPassword) return adminPassword.parameter;
  if (typeof value === 'string') return bicepString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return ['[', ...value.map(item => `${deeper}${bicepValue(item, deeper)}`), `${indent}]`].join('\n');
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  const lines = members.map(([name, member]) => `${deeper}${bicepKey(name)}: ${bicepValue(member, deeper)}`);
  return ['{', ...lines, `${indent}}`].join('\n');
}

function bicepKey(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : bicepString(name);
}

/** Text as a comment. Can't break out of its line. */
export function bicepComment(text: string): string {
  return `// ${text.replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ')}`;
}
