/** Text as a comment that starts with `#`. Can't break out of its line. */
export function hashComment(text: string): string {
  return `# ${text.replace(/[\0-\x1f\x7f\u0085\u2028\u2029]+/g, ' ')}`;
}
