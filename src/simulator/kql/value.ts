/** Converts a value to text like KQL: missing values to '', objects to JSON. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return String(value);
  return JSON.stringify(value);
}

export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}

export function asTime(value: unknown): Date | null {
  if (value instanceof Date) return value;
  if (typeof value !== 'string' || value === '') return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : time;
}

export function asBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value !== 'string') return null;
  const word = value.toLowerCase();
  return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : null;
}

export function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

export function areEqual(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  if (left instanceof Date || right instanceof Date) {
    const [a, b] = [asTime(left), asTime(right)];
    return a !== null && b !== null && a.getTime() === b.getTime();
  }
  if (isMissing(left) && isMissing(right)) return false;
  if (typeof left === 'boolean' || typeof right === 'boolean') return asBoolean(left) === asBoolean(right);
  return asText(left) === asText(right);
}

/** A comparator: times and numbers by value, everything else by code unit, as the service sorts IDs. */
export function compare(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (left instanceof Date || right instanceof Date) {
    return (asTime(left)?.getTime() ?? 0) - (asTime(right)?.getTime() ?? 0);
  }
  if (typeof left === 'number' || typeof right === 'number') return (asNumber(left) ?? 0) - (asNumber(right) ?? 0);
  return compare(asText(left), asText(right));
}
