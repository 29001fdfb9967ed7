import type { HeldAzure } from '../support/heldAzure';
import type { Workbench } from './page/workbench';

/** What every refresh asks for, once it has let operations that wait look again. */
const lists = ['/providers/Microsoft.ResourceGraph/resources'];

/** Refreshes again and again, as somebody does who wants to see how far it is, until something has happened. */
export async function refreshUntil<T>(window: Workbench, azure: HeldAzure, happens: Promise<T>): Promise<T> {
  const happened = happens.then(() => true);
  for (let isSo = false; !isSo;) {
    const asked = azure.answeredTo(lists).length;
    await window.palette.run('Compute Gallery: Refresh');
    const refreshed = azure.until(() => azure.answeredTo(lists).length > asked).then(() => false);
    isSo = await Promise.race([happened, refreshed]);
  }
  return happens;
}
