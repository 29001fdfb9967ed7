/** Longer than any name that Azure allows: what is beyond would take long to compare. */
const maxLength = 256;

/** `win2022-base` → win, 2022, base. */
function wordsOf(name: string): readonly string[] {
  return (
    name
      .slice(0, maxLength)
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  );
}

function isSimilarWord(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));
}

/** The number of words that two names share. `win` matches `windows`. */
export function sharedWordCount(a: string, b: string): number {
  const words = wordsOf(b);
  return wordsOf(a).filter(word => words.some(other => isSimilarWord(word, other))).length;
}

/** Whether an image probably is the successor of another. One shared word may be a coincidence. */
export function areNamesSimilar(a: string, b: string): boolean {
  return sharedWordCount(a, b) >= 2;
}
