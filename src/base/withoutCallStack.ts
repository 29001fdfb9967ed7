/** `at Company.Product.Class.Method(Type name) in X:\folder\File.cs:line 82`, as .NET, Java and JavaScript write it. */
const frame =
  /(?:^|\s{1,40})at\s(?:(?:async|new)\s[\w.]+\s\([^()\s]{1,300}:\d+\)|(?=[^\s(]*\.)[\w.`<>$+[\],|-]+\s?\([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,200}){0,5}\)(?:\s+in\s[^\r\n]{1,300}?:line\s\d+)?|(?:async\s)?[^\s()]{1,300}:\d+:\d+(?!\S))/;
/** What Java leaves out of the stack of a cause. */
const more = /\s{1,40}\.{3} \d+ more\b/;
const seam = /\s{0,40}-{3} End of (?:inner exception )?stack trace[^-]{0,200}-{3}/;
const heading = /\s{0,40}\b(?:call ?stack|stack ?trace)\s*:/;
const stack = new RegExp(`(?:${heading.source})?(?:${frame.source}|${seam.source}|${more.source})+`, 'gi');
/** How Python and Go start one. */
const otherHeading = /\s{0,40}(?:\bTraceback \(most recent call last\):|\bgoroutine \d+ \[)/;
/** A call stack in another form. */
const otherStack = new RegExp(`${heading.source}.*$|${otherHeading.source}.*$`, 'is');

/** What a text says without the call stack of the program that failed, which helps nobody who reads it. */
export function withoutCallStack(text: string): string {
  const left = text.replace(stack, '').replace(otherStack, '');
  return left === text ? text : left.trim();
}
