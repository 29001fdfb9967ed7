/** As few texts, and as short ones, as still break the rule. */
export async function shrinkTexts(
  found: readonly string[],
  stillBreaks: (texts: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let smallest = found;
  for (let size = Math.ceil(smallest.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.length;) {
      const fewer = smallest.filter((_, place) => place < at || place >= at + size);
      if (fewer.length > 0 && (await stillBreaks(fewer))) smallest = fewer;
      else at += size;
    }
  }
  for (const [place, text] of smallest.entries()) {
    let left = Array.from(text);
    for (let at = 0; at < left.length;) {
      const shorter = left.filter((_, sign) => sign !== at);
      const texts = smallest.map((one, other) => (other === place ? shorter.join('') : one));
      if (shorter.length > 0 && (await stillBreaks(texts))) [left, smallest] = [shorter, texts];
      else at += 1;
    }
  }
  return smallest;
}
