import type { ContextKeys } from '../platform/contextKeys';
import type { SessionState } from '../signIn/sessionState';

/** The session state as the `when` clauses of the views' welcome texts use it. */
export function stateKey(state: SessionState): ContextKeys['computeGallery.state'] {
  if (state.kind !== 'signedIn') return state.kind;
  return state.selected.length === 0 ? 'noSubscriptions' : 'ready';
}
