import { powerShellValue } from './powerShellQuote';

/** A parameter and its value; without one it is left out, `switch` says a switch. */
export type Parameter = readonly [name: string, value: unknown];
export const isSwitch = Symbol('switch');

/** `Verb-Noun` with its parameters in a hash table, since a name there can begin with anything and a line can be long. */
export function psCommand(command: string, ...parameters: readonly (Parameter | undefined)[]): string[] {
  const given = parameters.filter(one => one !== undefined).filter(([, value]) => value !== undefined);
  return [
    '$parameters = @{',
    ...given.map(([name, value]) => `  ${name} = ${value === isSwitch ? '$true' : powerShellValue(value)}`),
    '}',
    `${command} @parameters | Out-Null`,
  ];
}
