import { shellQuote } from '../shellQuote';

/** Bash of our own making that goes into a command as it is. */
export interface Raw {
  readonly bash: string;
}

export function raw(bash: string): Raw {
  return { bash };
}

/** An option and its values; one without a value is left out, `true` and `false` are said as words. */
export type Option = readonly [name: string, ...values: (string | number | boolean | Raw | undefined)[]];

/** `az …` with one long option a line, ready for bash. */
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
