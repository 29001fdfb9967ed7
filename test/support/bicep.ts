/** One resource of a Bicep file, read by a parser that knows only what the exporter may write. */
export interface BicepResource {
  readonly symbol: string;
  /** `type@apiVersion`. */
  readonly type: string;
  /** Declared as `existing`, not created. */
  readonly isThere: boolean;
  readonly members: Readonly<Record<string, unknown>>;
}

/** @throws Error at the first syntax it does not know */
export function readBicep(text: string): BicepResource[] {
  const reader = new Reader(text);
  const resources: BicepResource[] = [];
  while (reader.more()) {
    const word = reader.name();
    if (word === 'param') {
      reader.name();
      reader.name();
    } else if (word === 'resource') {
      const symbol = reader.name();
      const type = reader.value() as string;
      const isThere = reader.isNext('existing');
      if (isThere) reader.name();
      reader.expect('=');
      resources.push({ symbol, type, isThere, members: reader.value() as Record<string, unknown> });
    } else throw new Error(`Unknown statement ${word}`);
  }
  return resources;
}

class Reader {
  #at = 0;
  constructor(private readonly text: string) {}

  more(): boolean {
    this.skip();
    return this.#at < this.text.length;
  }

  #before(mark: string): boolean {
    this.skip();
    return this.text.charAt(this.#at) !== mark;
  }

  isNext(word: string): boolean {
    this.skip();
    return this.text.startsWith(`${word} `, this.#at);
  }

  skip(): void {
    const blank = /(?:\s|\/\/[^\n]*|@secure\(\))*/y;
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.text)?.[0].length ?? 0;
  }

  name(): string {
    return this.#take(/[A-Za-z_]\w*/y);
  }

  expect(mark: string): void {
    this.skip();
    if (!this.text.startsWith(mark, this.#at))
      throw new Error(`Expected ${mark} at ${this.text.slice(this.#at, this.#at + 40)}`);
    this.#at += mark.length;
  }

  value(): unknown {
    this.skip();
    const first = this.text.charAt(this.#at);
    if (first === "'") return this.#string();
    if (first === '[') return this.#array();
    if (first === '{') return this.#object();
    if (/[-\d]/.test(first)) return Number(this.#take(/-?\d+/y));
    const word = this.name();
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : { symbol: word };
  }

  #array(): unknown[] {
    this.expect('[');
    const items: unknown[] = [];
    while (this.#before(']')) items.push(this.value());
    this.expect(']');
    return items;
  }

  #object(): Record<string, unknown> {
    this.expect('{');
    const members: [string, unknown][] = [];
    while (this.#before('}')) {
      const key = this.text.charAt(this.#at) === "'" ? this.#string() : this.name();
      this.expect(':');
      members.push([key, this.value()]);
    }
    this.expect('}');
    return Object.fromEntries(members);
  }

  /** A single-line string; an expression in it is an error. */
  #string(): string {
    const raw = this.#take(/'(?:[^'\\\n\r]|\\u\{[0-9a-f]+\}|\\[\\'nrt$])*'/y).slice(1, -1);
    if (/(?<!\\)(?:\\\\)*\$\{/.test(raw)) throw new Error(`An expression in ${raw}`);
    const known: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
    return raw.replace(/\\(u\{([0-9a-f]+)\}|.)/g, (_, one: string, code: string | undefined) =>
      code === undefined ? (known[one] ?? one) : String.fromCodePoint(parseInt(code, 16)),
    );
  }

  #take(pattern: RegExp): string {
    this.skip();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw new Error(`Unknown syntax: ${this.text.slice(this.#at, this.#at + 60)}`);
    this.#at += found.length;
    return found;
  }
}
