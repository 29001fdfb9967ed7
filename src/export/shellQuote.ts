/** Text as one word of a POSIX shell, whatever is in it. A NUL, which no argument can hold, is left out. */
export function shellQuote(text: string): string {
  const word = text.replaceAll('\0', '');
  return /^[A-Za-z0-9_/:.,+-][A-Za-z0-9_/:.,+=@%-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Text as a comment: it cannot reach beyond its line. */
export function shellComment(text: string): string {
  return `# ${text.replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ')}`;
}
