import { KqlError } from './kqlError';
import { tokenize, type Token } from './token';

/** Reads the tokens of one query, and reports errors at their position. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(private readonly query: string) {
    this.tokens = tokenize(query);
  }

  get current(): Token {
    return this.ahead(0);
  }

  ahead(count: number): Token {
    const last = this.tokens.length - 1;
    const token = this.tokens[Math.min(this.position + count, last)];
    if (!token) throw KqlError.syntax(this.query, 0, '<EOF>');
    return token;
  }

  next(): Token {
    const token = this.current;
    this.position++;
    return token;
  }

  /** Consumes the symbol or word if it is next, and returns whether it was. */
  accept(text: string): boolean {
    const { kind, text: found } = this.current;
    if ((kind !== 'symbol' && kind !== 'name') || found !== text) return false;
    this.position++;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw this.unexpected(text);
  }

  name(): string {
    if (this.current.kind !== 'name') throw this.unexpected('name');
    return this.next().text;
  }

  wholeNumber(): number {
    const { kind, text } = this.current;
    if (kind !== 'number' || !/^\d+$/.test(text)) throw this.unexpected('number');
    return Number(this.next().text);
  }

  /** One or more items, separated by commas. */
  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.accept(',')) items.push(read());
    return items;
  }

  unexpected(expected?: string): KqlError {
    const { text, at } = this.current;
    return KqlError.syntax(this.query, at, text, expected);
  }
}
