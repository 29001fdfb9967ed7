/** What nobody sees, or what turns the text around it: controls, bidirectional controls, zero-width characters, tags. */
const invisible =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb]|(?![\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}|\p{Surrogate}/gu;
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const blanks = /[\s\u0085]+/g;

/** The text on one line, without anything that isn't seen or that makes what follows it read backwards. */
export function visibleText(text: string): string {
  // A pattern of blanks around a line break would be quadratic in blanks without one.
  const lineless = (found: string): string => (found.search(lineBreak) < 0 ? found : ' ');
  return text.replace(invisible, '').replace(blanks, lineless).replaceAll('\t', ' ');
}

/** As `visibleText`, but line breaks stay. */
export function visibleLines(text: string): string {
  return text.replace(invisible, '').replace(lineBreak, '\n').replaceAll('\t', ' ');
}
