import * as z from 'zod/mini';
import { dispatch, type Handlers } from '../dispatch';
import { postToHost, saveState } from './host';

/**
 * Starts a page: saves the state that the host gave it, shows what the host sends, and tells it that the page is ready.
 * @param contract of the messages from the host
 * @param open creates the page in its root
 */
export function startPage<M extends { readonly type: string }>(
  contract: z.ZodMiniType<M>,
  open: (root: HTMLElement, announce: (text: string) => void) => Handlers<M>,
): void {
  // Compiled validators need eval, which the page's security policy forbids.
  z.config({ jitless: true });

  const root = document.querySelector('main');
  if (!root) return;
  const state = root.dataset['state'];
  if (state !== undefined) saveState(JSON.parse(state));
  const announcer = document.querySelector('[aria-live]');
  const handlers = open(root, text => {
    if (announcer) announcer.textContent = text;
  });
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const start = performance.now();
    dispatch(contract, handlers, event.data);
    // Duration of the latest update, which the tests hold to a budget.
    performance.clearMeasures('update');
    performance.measure('update', { start });
  });
  postToHost({ type: 'ready' });
}
