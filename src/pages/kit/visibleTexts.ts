import { visibleText } from '../../base/visibleText';

/** A message to a page with all of its texts visible and on one line. The page itself shows them as text, never as HTML. */
export function visibleTexts<T>(message: T): T {
  return mapped(message) as T;
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value);
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one)]));
}
