/** An entry of the `details` of Resource Graph's 400 response. */
export interface KqlErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly characterPositionInLine?: number;
  readonly token?: string;
  readonly expectedToken?: string;
}

/** An invalid query, with the detail for the 400 response. */
export class KqlError extends Error {
  constructor(readonly detail: KqlErrorDetail) {
    super(detail.message);
    this.name = 'KqlError';
  }

  /** A syntax error: `token` was found instead of `expected` (or anything else). */
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

  /** An operator or function of KQL that Resource Graph, or this subset, doesn't support. */
  static unsupported(name: string): KqlError {
    return new KqlError({
      code: 'InvalidQueryLanguage',
      message: 'InvalidQueryLanguage',
      line: -1,
      characterPositionInLine: -1,
      token: name,
    });
  }

  /** More operators of a kind, such as `join`, than Resource Graph allows in one query. */
  static tooMany(operator: string, limit: number): KqlError {
    const message = `The query contains more than ${limit} ${operator} operators, which exceeds the limit of ${limit}.`;
    return new KqlError({ code: 'InvalidQuery', message, token: operator });
  }

  /** A table that `join` or `union` adds more than once. */
  static tooManyRemote(table: string): KqlError {
    const message = `Table ${table} is the right table of more than one join or union.`;
    return new KqlError({ code: 'DisallowedMaxNumberOfRemoteTables', message, token: table });
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
