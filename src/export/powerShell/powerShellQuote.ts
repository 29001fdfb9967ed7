/** Text as a literal PowerShell string. Curly quotes count as quotes there too. */
export function powerShellQuote(text: string): string {
  return `'${text.replaceAll('\0', '').replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/** Text as a comment. Can't break out of its line, nor begin a signature block, which would end the script. */
export function powerShellComment(text: string): string {
  const line = text.replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ');
  return /^\s*sig\s*#/i.test(line) ? `# - ${line}` : `# ${line}`;
}

/** A parameter value: quoted strings, lists and hash tables on one line. */
export function powerShellValue(value: unknown): string {
  if (typeof value === 'string') return powerShellQuote(value);
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `@(${value.map(powerShellValue).join(', ')})`;
  if (typeof value !== 'object' || value === null) return '$null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `@{ ${members.map(([name, member]) => `${powerShellQuote(name)} = ${powerShellValue(member)}`).join('; ')} }`;
}
