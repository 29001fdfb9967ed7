import { powerShellValue } from './powerShellQuote';

/** A parameter and its value. Undefined values are left out; `isSwitch` marks a switch. */
export type Parameter = readonly [name: string, value: unknown];
export const isSwitch = Symbol('switch');

/** A cmdlet with its parameters in a hash table (splatting), which allows any value and keeps lines short. */
export function psCommand(command: string, ...parameters: readonly (Parameter | undefined)[]): string[] {
  const given = parameters.filter(one => one !== undefined).filter(([, value]) => value !== undefined);
  return [
    '$parameters = @{',
    ...given.map(([name, value]) => `  ${name} = ${value === isSwitch ? '$true' : powerShellValue(value)}`),
    '}',
    `${command} @parameters | Out-Null`,
  ];
}
