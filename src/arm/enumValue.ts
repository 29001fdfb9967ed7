import { isAbsent } from '../base/json';
import { sameName } from '../domain/id/sameName';

export function flag(value: unknown): boolean {
  return value === true || (typeof value === 'string' && sameName(value, 'true'));
}

/** A flag that Azure leaves out if it is false. Undefined for anything but a flag. */
export function flagOrUnknown(value: unknown): boolean | undefined {
  if (isAbsent(value) || flag(value)) return flag(value);
  return value === false || (typeof value === 'string' && sameName(value, 'false')) ? false : undefined;
}

/** A setting that Azure leaves out if it is the default. Undefined for anything but one of `values`. */
export function enumOrUnknown<T extends string>(value: unknown, values: readonly T[], absent: T): T | undefined {
  return isAbsent(value) ? absent : enumValue(value, values);
}

/** The member of `values` that equals `value` ignoring case. Undefined for any other value. */
export function enumValue<T extends string>(value: unknown, values: readonly T[]): T | undefined {
  return typeof value === 'string' ? values.find(known => sameName(known, value)) : undefined;
}
