import { shellQuote } from '../shellQuote';

/** Trusted bash code that is inserted unquoted. */
export interface Raw {
  readonly bash: string;
}

export function raw(bash: string): Raw {
  return { bash };
}

/** An option and its values. Undefined values are left out, and the option with them if none is left. */
export type Option = readonly [name: string, ...values: (string | number | boolean | Raw | undefined)[]];

/** An `az` command with one long option per line, quoted for bash. */
export function azCommand(words: string, ...options: readonly (Option | undefined)[]): string {
  const lines = options.flatMap(option => (option ? optionLine(option) : []));
  return [`az ${words}`, ...lines].join(' \\\n  ');
}

/** `--name='-value'` keeps a value that begins with a hyphen from being read as an option. */
function optionLine([name, ...values]: Option): string[] {
  const given = values.filter(value => value !== undefined);
  if (values.length > 0 && given.length === 0) return [];
  const [only] = given;
  if (given.length === 1 && typeof only === 'string' && only.startsWith('-')) return [`--${name}=${shellQuote(only)}`];
  return [
    [`--${name}`, ...given.map(value => (typeof value === 'object' ? value.bash : shellQuote(String(value))))].join(
      ' ',
    ),
  ];
}
