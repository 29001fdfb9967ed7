import type { Fault } from './faults';

/** Every kind, to reject misspelled ones. The compiler checks that it is complete. */
const kinds: Readonly<Record<Fault['kind'], true>> = {
  throttle: true,
  error: true,
  claims: true,
  forbid: true,
  dropBefore: true,
  dropAfter: true,
  truncate: true,
  malform: true,
  delay: true,
  region: true,
  operation: true,
  staleParent: true,
  graphLag: true,
  overlap: true,
  expiredPoll: true,
  tokenLifetime: true,
};

/**
 * Parses a JSON list of faults.
 * @throws Error with one sentence if it is invalid
 */
export function readFaults(text: string): Fault[] {
  const parsed = parse(text);
  if (!Array.isArray(parsed)) throw new Error('Faults must be a JSON list.');
  const list: readonly unknown[] = parsed;
  for (const [at, fault] of list.entries()) {
    const kind: unknown = typeof fault === 'object' && fault !== null && 'kind' in fault ? fault.kind : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) {
      throw new Error(`Fault ${at + 1} needs a kind, one of: ${Object.keys(kinds).join(', ')}.`);
    }
  }
  return list as Fault[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('Faults must be JSON.');
  }
}
