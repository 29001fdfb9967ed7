import type { Call } from '../http/route';
import { graphError } from './scope';

const queries = 15;
const window = 5000;

/** Resource Graph's quota: 15 queries per 5 seconds and user, in simulated time. */
export class Quota {
  constructor(private readonly refuse: boolean) {}

  private readonly users = new Map<string, { from: number; used: number }>();

  /**
   * Counts one query and returns the quota headers.
   * @throws ArmError 429 if the quota is exceeded
   */
  take(call: Call): Record<string, string> {
    const user = `${call.claims.tenant}/${call.claims.objectId}`;
    const current = this.users.get(user);
    const running = current && call.now - current.from < window ? current : { from: call.now, used: 0 };
    this.users.set(user, running);
    running.used++;
    const left = Math.max(0, queries - running.used);
    const seconds = Math.max(1, Math.ceil((running.from + window - call.now) / call.clock.speed / 1000));
    const headers = {
      'x-ms-user-quota-remaining': String(left),
      'x-ms-user-quota-resets-after': `00:00:${String(seconds).padStart(2, '0')}`,
    };
    if (running.used <= queries || !this.refuse) return headers;
    const message =
      'Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed. Please see https://aka.ms/resourcegraph-throttling for help.';
    throw graphError(call, 'RateLimiting', [{ code: 'RateLimiting', message }], {
      status: 429,
      headers: { ...headers, 'retry-after': String(seconds) },
    });
  }
}
