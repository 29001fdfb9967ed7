/**
 * Trusted code of an export language, written as it is. It is known by its class, so that no tag, name or description
 * can pass for one, whatever its members are called.
 */
export class Expression {
  constructor(readonly code: string) {}
}
