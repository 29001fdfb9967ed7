import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HeldAzure } from '../support/heldAzure';
import { inTime } from '../support/inTime';
import type { Workbench } from './page/workbench';

/**
 * Refreshes again and again, as somebody does who wants to see how far it is, until something has happened. Whoever waits
 * for Azure looks again as soon as the subscriptions have been read anew; a refresh before that would take its place.
 * @param what completes "Waited in vain for …"
 */
export async function refreshUntil(
  window: Workbench,
  azure: HeldAzure,
  what: string,
  happens: Promise<unknown>,
): Promise<void> {
  const happened = happens.then(() => true);
  let isOver = false;
  const refresh = async (): Promise<void> => {
    let isSo = await Promise.race([happened, nextTurn(false)]);
    while (!isSo && !isOver) {
      const before = subscriptionLists(azure);
      await window.palette.run('Compute Gallery: Refresh');
      const refreshed = azure.until('a refresh to list the subscriptions', () => subscriptionLists(azure) > before);
      isSo = await Promise.race([happened, refreshed.then(() => false)]);
    }
  };
  try {
    await inTime(what, refresh(), () => azure.lastAnswered());
  } finally {
    isOver = true;
  }
}

function subscriptionLists(azure: HeldAzure): number {
  return azure.answeredTo(['/subscriptions']).filter(({ id }) => id === '/subscriptions').length;
}
