/** A request to a hand: a call of one method of one page object. */
export interface HandCall {
  readonly on: string;
  readonly call: string;
  readonly args: readonly unknown[];
}

interface WrittenRegExp {
  readonly regExp: string;
  readonly flags: string;
}

/** JSON that keeps regular expressions. */
export function write(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof RegExp ? ({ regExp: part.source, flags: part.flags } satisfies WrittenRegExp) : part,
  );
}

export function read(text: string): unknown {
  return JSON.parse(text, (_, part: unknown) => (isRegExp(part) ? new RegExp(part.regExp, part.flags) : part));
}

function isRegExp(part: unknown): part is WrittenRegExp {
  return typeof part === 'object' && part !== null && 'regExp' in part && 'flags' in part;
}
