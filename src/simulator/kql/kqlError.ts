/** One entry of the `details` with which Resource Graph explains a query it cannot read. */
export interface KqlErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly characterPositionInLine?: number;
  readonly token?: string;
  readonly expectedToken?: string;
}

/** A query that Resource Graph refuses: the detail is what the service adds to its 400. */
export class KqlError extends Error {
  constructor(readonly detail: KqlErrorDetail) {
    super(detail.message);
    this.name = 'KqlError';
  }

  /** A query that is not KQL at all: `token` stands where `expected` (or anything else) should. */
  static syntax(text: string, at: number, token: string, expected?: string): KqlError {
    const before = text.slice(0, at).split('\n');
    return new KqlError({
      code: 'ParserFailure',
      message: 'ParserFailure',
      line: before.length,
      characterPositionInLine: before.at(-1)?.length ?? 0,
      token,
      ...(expected === undefined ? {} : { expectedToken: expected }),
    });
  }

  /** An operator or function that KQL has and Resource Graph (or this subset of it) has not. */
  static unsupported(name: string): KqlError {
    return new KqlError({
      code: 'InvalidQueryLanguage',
      message: 'InvalidQueryLanguage',
      line: -1,
      characterPositionInLine: -1,
      token: name,
    });
  }

  static unknownTable(name: string): KqlError {
    return new KqlError({
      code: 'DisallowedLogicalTableName',
      message: `Table ${name} is invalid, unsupported or disallowed.`,
    });
  }

  static unknownColumn(name: string): KqlError {
    const message = `Failed to resolve scalar expression named '${name}'`;
    return new KqlError({ code: message, message });
  }
}
