/** The non-empty parts as one description: `Linux · Gen2 · 12 versions`. */
export function joinWithDots(parts: readonly (string | false | undefined)[]): string | undefined {
  const present = parts.filter(part => part !== undefined && part !== false && part !== '');
  return present.length > 0 ? present.join(' · ') : undefined;
}

/** The non-empty parts, for a screen reader. */
export function accessibilityText(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== false && part !== '').join(', ');
}

/** Escapes untrusted text, so that it is shown literally. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-!~|$.]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

export type Fact = readonly [name: string, value: string | undefined];

/** A bold title, the paragraphs, and one line per fact. Facts without a value are left out. */
export function tooltip(title: string, facts: readonly Fact[], ...paragraphs: readonly (string | undefined)[]): string {
  const lines = facts.flatMap(([name, value]) => (value ? [`${escapeMarkdown(name)}: ${escapeMarkdown(value)}`] : []));
  const texts = paragraphs.flatMap(text => (text ? [escapeMarkdown(text)] : []));
  return [`**${escapeMarkdown(title)}**`, ...texts, lines.join('  \n')].filter(Boolean).join('\n\n');
}
