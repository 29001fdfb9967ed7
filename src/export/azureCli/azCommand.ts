import { Expression } from '../expression';
import { shellQuote } from '../shellQuote';

/** An option and its values. Undefined values are left out, and the option with them if none is left. */
export type Option = readonly [name: string, ...values: (string | number | boolean | Expression | undefined)[]];

/** An `az` command with one long option per line, quoted for bash. Values are text that `az` `takesAsText`, or code. */
export function azCommand(words: string, ...options: readonly (Option | undefined)[]): string {
  const lines = options.flatMap(option => (option ? optionLine(option) : []));
  return [`az ${words}`, ...lines].join(' \\\n  ');
}

/**
 * Whether `az` passes the options on as text. It reads `@file` and `name=@file` from that file, and takes a further
 * value that begins with a hyphen for an option.
 */
export function takesAsText(options: readonly (Option | undefined)[]): boolean {
  return options.every(([, ...values] = ['']) => {
    const texts = values.filter(value => typeof value === 'string');
    return texts.every(text => !/^[^=]*=@.|^@./s.test(text) && (texts.length === 1 || !text.startsWith('-')));
  });
}

/** JSON as a value that `az` `takesAsText`. */
export function azJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('=@', '=\\u0040');
}

/** `--name='-value'` keeps a value that begins with a hyphen from being read as an option. */
function optionLine([name, ...values]: Option): string[] {
  const given = values.filter(value => value !== undefined);
  if (values.length > 0 && given.length === 0) return [];
  const [only] = given;
  if (given.length === 1 && typeof only === 'string' && only.startsWith('-')) return [`--${name}=${shellQuote(only)}`];
  return [
    [`--${name}`, ...given.map(value => (value instanceof Expression ? value.code : shellQuote(String(value))))].join(
      ' ',
    ),
  ];
}
