import type { ContextKeys } from '../platform/contextKeys';
import type { SessionState } from '../signIn/sessionState';

/** The state of a session as the views' welcome texts tell it apart. */
export function stateKey(state: SessionState): ContextKeys['computeGallery.state'] {
  if (state.kind !== 'signedIn') return state.kind;
  return state.selected.length === 0 ? 'noSubscriptions' : 'ready';
}
