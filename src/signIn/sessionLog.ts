import type { Logger } from '../base/logger';
import type { Failure } from '../domain/errors/failure';
import type { SessionState } from './sessionState';

/** Writes whether somebody is signed in, to which tenants, and what keeps others away. Names nobody. */
export function createSessionLog(environment: string, log: Logger): { write(this: void, state: SessionState): void } {
  let last = '';
  return {
    write(state) {
      const line = stateText(environment, state);
      if (line !== last) log.info(line);
      last = line;
      const failures = state.kind === 'signedIn' ? state.tenants : state.kind === 'signedOut' ? [state] : [];
      for (const one of failures)
        if (one.failure)
          log.warn(`Sign-in${'tenantId' in one ? ` to tenant ${one.tenantId}` : ''}: ${failureText(one.failure)}`);
    },
  };
}

function stateText(environment: string, state: SessionState): string {
  switch (state.kind) {
    case 'signedOut':
      return `Signed out of ${environment}`;
    case 'signingIn':
      return `Signing in to ${environment}`;
    case 'signedIn': {
      const tenants = state.tenants.map(({ tenantId, needsSignIn }) =>
        needsSignIn ? `${tenantId} (needs sign-in)` : tenantId,
      );
      return `Signed in to ${environment}: tenants ${tenants.join(', ')}; ${state.selected.length} subscriptions selected`;
    }
  }
}

function failureText({ code, message, correlationId }: Failure): string {
  return `${message} (${code}${correlationId ? `, correlation ID ${correlationId}` : ''})`;
}
