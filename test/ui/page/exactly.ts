/** Matches an element whose whole text, except for surrounding space and what `before` matches, is `text`. */
export function exactly(text: string, before = /(?:)/): RegExp {
  const itself = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
  return new RegExp(`^\\s*${before.source}${itself}\\s*$`);
}
