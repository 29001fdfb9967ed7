/** Matches an element whose whole text, but for space around it and what `before` matches, is `text`. */
export function exactly(text: string, before = /(?:)/): RegExp {
  const itself = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
  return new RegExp(`^\\s*${before.source}${itself}\\s*$`);
}
