import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HeldAzure } from '../support/heldAzure';
import { inTime } from '../support/inTime';
import type { Workbench } from './page/workbench';

/**
 * Refreshes repeatedly, like an impatient user, until something has happened. Operations that wait
 * for Azure poll again as soon as the subscriptions have been reloaded; an earlier refresh would replace this one.
 * @param what completes "Timed out waiting for …"
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
    let isDone = await Promise.race([happened, nextTurn(false)]);
    while (!isDone && !isOver) {
      const before = subscriptionLists(azure);
      await window.palette.run('Compute Gallery: Refresh');
      const refreshed = azure.until('a refresh to list the subscriptions', () => subscriptionLists(azure) > before);
      isDone = await Promise.race([happened, refreshed.then(() => false)]);
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
