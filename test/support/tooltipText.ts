import type { Tooltip } from '../../src/platform/surface/tooltip';

/** The texts of a tooltip, a line each. */
export function tooltipText(tooltip: Tooltip | undefined): string {
  const { title = '', paragraphs = [], facts = [] } = tooltip ?? {};
  return [title, ...paragraphs, ...facts.map(fact => fact.join(': '))].join('\n');
}
