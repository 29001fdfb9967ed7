/** Text as one argument for a POSIX shell. NUL characters, which arguments can't contain, are removed. */
export function shellQuote(text: string): string {
  const word = text.replaceAll('\0', '');
  return /^[A-Za-z0-9_/:.,+-][A-Za-z0-9_/:.,+=@%-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
