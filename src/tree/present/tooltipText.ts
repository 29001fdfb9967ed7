import type { Tooltip } from '../../platform/surface/tooltip';

/** The non-empty parts as one description: `Linux · Gen2 · 12 versions`. */
export function joinWithDots(parts: readonly (string | false | undefined)[]): string | undefined {
  const present = parts.filter(isText);
  return present.length > 0 ? present.join(' · ') : undefined;
}

/** The non-empty parts, for a screen reader. */
export function accessibilityText(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(isText).join(', ');
}

export type Fact = readonly [name: string, value: string | undefined];

/** A title, the paragraphs, and one line per fact. What is empty is left out. */
export function tooltip(
  title: string | undefined,
  facts: readonly Fact[],
  ...paragraphs: readonly (string | false | undefined)[]
): Tooltip {
  return {
    ...(title !== undefined && { title }),
    paragraphs: paragraphs.filter(isText),
    facts: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  };
}

function isText(part: string | false | undefined): part is string {
  return part !== undefined && part !== false && part !== '';
}
