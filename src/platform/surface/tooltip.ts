import { escapeMarkdown } from '../../base/escapeMarkdown';

/** The texts of a tooltip, which may be anybody's: a bold title, paragraphs, and a line per fact. */
export interface Tooltip {
  readonly title?: string;
  readonly paragraphs: readonly string[];
  readonly facts?: readonly (readonly [name: string, value: string])[];
}

/**
 * A tooltip as Markdown that shows its texts literally. `MarkdownString.appendText` would leave addresses as links and read
 * `&lt;` as a bracket.
 */
export function tooltipMarkdown({ title, paragraphs, facts = [] }: Tooltip): string {
  const lines = facts.map(([name, value]) => `${escapeMarkdown(name)}: ${escapeMarkdown(value)}`);
  return [
    title === undefined ? '' : `**${escapeMarkdown(title).trim()}**`,
    ...paragraphs.map(escapeMarkdown),
    lines.join('  \n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}
