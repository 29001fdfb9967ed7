import { parseDate } from '../base/date';
import { number, text } from '../base/json';
import { sameName } from '../domain/id/sameName';

/** Whether a document shows a value. Undefined for any other form, which is left to the other members. */
type Understood = (value: unknown) => true | undefined;

function ifSo(isUnderstood: (value: unknown) => boolean): Understood {
  return value => isUnderstood(value) || undefined;
}

export const aText = ifSo(value => text(value) !== undefined);
export const texts = ifSo(value => Array.isArray(value) && value.every(one => text(one) !== undefined));
export const aNumber = ifSo(value => number(value) !== undefined);
export const aPercentage = ifSo(value => {
  const read = number(value) ?? -1;
  return read >= 0 && read <= 100;
});
export const aFlag = ifSo(value => typeof value === 'boolean' || isOneOf(value, ['true', 'false']));
export const aDate = ifSo(value => parseDate(text(value)) !== undefined);

export function oneOf(...names: readonly string[]): Understood {
  return ifSo(value => isOneOf(value, names));
}

export function isOneOf(value: unknown, names: readonly string[]): boolean {
  return typeof value === 'string' && names.some(name => sameName(name, value));
}
