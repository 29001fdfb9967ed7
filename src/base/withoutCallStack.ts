/** `at Company.Product.Class.Method(Type name) in X:\folder\File.cs:line 82`, as .NET, Java and JavaScript write it. */
const frame =
  /(?:^|\s{1,40})at\s(?:(?:async|new)\s[\w.]+\s\([^()\s]{1,300}:\d+\)|(?=[^\s(]*\.)[\w.`<>$+[\],|-]+\s?\([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,200}){0,5}\)(?:\s+in\s[^\r\n]{1,300}?:line\s\d+)?|(?:async\s)?[^\s()]{1,300}:\d+:\d+(?!\S))/;
/** What Java leaves out of the stack of a cause. */
const more = /\s{1,40}\.{3} \d+ more\b/;
const seam = /\s{0,40}-{3} End of (?:inner exception )?stack trace[^-]{0,200}-{3}/;
const heading = /\s{0,40}\b(?:call ?stack|stack ?trace)\s*:/;
const stack = new RegExp(`(?:${heading.source})?(?:${frame.source}|${seam.source}|${more.source})+`, 'gi');
/** The frames of Python in one line, up to the name of an exception that is no call. */
const inOneLine =
  /[ \t]+File "[^"\r\n]*", line \d+(?:[^\r\n]*?(?=\s[\w.]+(?:Error|Exception|Exit|Interrupt|Timeout|Expired)\b(?!\())|[^\r\n]*)/;
/** Python's, whose frames are indented further than what follows them: the cause. */
const traceback = new RegExp(
  `(?:^([ \\t]{1,40})|[ \\t]{0,40}\\b)Traceback \\(most recent call last\\):(?:${inOneLine.source})?(?:\\r?\\n\\1[ \\t]+[^\\r\\n]*)*`,
  'gim',
);
/** How Go starts one. */
const otherHeading = /\s{0,40}\bgoroutine \d+ \[/;
/** A call stack in another form. */
const otherStack = new RegExp(`${heading.source}.*$|${otherHeading.source}.*$`, 'is');

/** What a text says without the call stack of the program that failed, which helps nobody who reads it. */
export function withoutCallStack(text: string): string {
  const left = text.replace(stack, '').replace(traceback, '').replace(otherStack, '');
  return left === text ? text : left.trim();
}
