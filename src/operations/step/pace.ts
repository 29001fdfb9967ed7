import type { Change } from '../../domain/plan/plan';
import { createDelays } from './backoff';

const minute = 60_000;

/** How slowly Azure shows what it does. Times are in ms of Azure's time. */
interface Pace {
  /** How long a change may be at work before anything of it can be read: until then, nothing to be seen tells nothing. */
  readonly silenceMs: number;
  /** Between two questions, where Azure does not say when to come again and the change takes long. */
  readonly everyMs?: number;
}

/** Exports from labs show after some minutes, and are complete after ten. */
export function paceOf({ kind }: Change): Pace {
  switch (kind) {
    case 'saveLabImage':
      return { silenceMs: 20 * minute, everyMs: minute / 2 };
    case 'createLab':
    case 'publishLab':
      return { silenceMs: 0, everyMs: minute / 2 };
    default:
      return { silenceMs: 0 };
  }
}

/** How long to wait between two questions about a change, one after the other. */
export function delaysFor(change: Change): { next(): number } {
  const { everyMs } = paceOf(change);
  return everyMs === undefined ? createDelays() : { next: () => everyMs };
}
