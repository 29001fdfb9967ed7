import { adminPassword } from '../../arm/templateValue';
import { Expression } from '../expression';

/** Text as an HCL string. Escapes `${` and `%{`, which start an expression. */
function hclString(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(/[\0-\x1f\x7f\u0085\u2028\u2029]/g, escape);
  return `"${escaped}"`;
}

function escape(character: string): string {
  const known: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return known[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export function hclValue(value: unknown, indent = ''): string {
  if (value === adminPassword) return 'var.admin_password';
  if (value instanceof Expression) return value.code;
  if (typeof value === 'string') return hclString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every(item => typeof item !== 'object')) return `[${value.map(item => hclValue(item)).join(', ')}]`;
    return ['[', ...value.map(item => `${deeper}${hclValue(item, deeper)},`), `${indent}]`].join('\n');
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return [
    '{',
    ...members.map(([name, one]) => `${deeper}${hclKey(name)} = ${hclValue(one, deeper)}`),
    `${indent}}`,
  ].join('\n');
}

/** Quotes `for`, which starts an expression where it comes first. */
function hclKey(name: string): string {
  return /^(?!for$)[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : hclString(name);
}
