import { ArmError, type Call, type Route } from './route';

const windows = [
  { name: '3Min', ms: 180_000 },
  { name: '30Min', ms: 1_800_000 },
] as const;

/** ARM's token buckets: capacity, and refill per second. The subscription-wide buckets have 15 times that. */
const buckets = {
  reads: { holds: 250, refill: 25 },
  writes: { holds: 200, refill: 10 },
  deletes: { holds: 200, refill: 10 },
};

/** Azure's rate limits, in simulated time. */
export class RateLimits {
  readonly #counts = new Map<string, { window: number; used: number }>();
  readonly #levels = new Map<string, { level: number; at: number }>();

  constructor(private readonly refuse: boolean) {}

  /**
   * @returns the rate limit headers
   * @throws ArmError 429 if a limit is exceeded
   */
  count(call: Call, route: Route): Record<string, string> {
    const subscription = (call.params['subscription'] ?? '').toLowerCase();
    const kind =
      call.method === 'DELETE' ? 'deletes' : call.method === 'GET' || call.method === 'HEAD' ? 'reads' : 'writes';
    const scope = subscription === '' ? 'tenant' : 'subscription';
    const { holds, refill } = buckets[kind];
    const own = this.#take(`${call.claims.objectId}|${subscription}|${kind}`, holds, refill, call.now);
    const global = this.#take(`${subscription}|${kind}`, holds * 15, refill * 15, call.now);
    if (this.refuse && (own < 0 || global < 0)) throw tooManyForArm(kind, subscription, refill, call.clock.speed);
    const headers: Record<string, string> = {
      [`x-ms-ratelimit-remaining-${scope}-${kind}`]: String(Math.max(0, own)),
      ...(scope === 'subscription' && {
        [`x-ms-ratelimit-remaining-subscription-global-${kind}`]: String(Math.max(0, global)),
      }),
    };
    if (!route.policy) return headers;
    const [policy, ...limits] = route.policy;
    const remaining = windows.flatMap(({ name, ms }, at) => {
      const limit = limits[at];
      if (limit === undefined) return [];
      const left = limit - this.#use(`${subscription}|${policy}|${name}`, ms, call.now);
      if (this.refuse && left < 0) throw tooManyForCompute(`${policy}${name}`, limit, ms, call);
      return [`Microsoft.Compute/${policy}${limits.length === 1 ? '' : name};${Math.max(0, left)}`];
    });
    return { ...headers, 'x-ms-ratelimit-remaining-resource': remaining.join(',') };
  }

  #take(key: string, holds: number, refill: number, now: number): number {
    const bucket = this.#levels.get(key) ?? { level: holds, at: now };
    const level = Math.min(holds, bucket.level + ((now - bucket.at) / 1000) * refill) - 1;
    this.#levels.set(key, { level: Math.max(level, -1), at: now });
    return Math.floor(level);
  }

  #use(key: string, ms: number, now: number): number {
    const window = Math.floor(now / ms);
    const count = this.#counts.get(key);
    const used = count?.window === window ? count.used + 1 : 1;
    this.#counts.set(key, { window, used });
    return used;
  }
}

function tooManyForArm(kind: string, subscription: string, refill: number, speed: number): ArmError {
  const retry = String(Math.max(1, Math.round(1 / refill / speed)));
  return new ArmError(
    429,
    'SubscriptionRequestsThrottled',
    `Number of requests for subscription '${subscription}' exceeded the limit of '${kind}' requests for this principal. Please try again after '${retry}' seconds.`,
    { headers: { 'retry-after': retry } },
  );
}

/** Compute's format: not wrapped in `error`, and the details' message is JSON. */
function tooManyForCompute(policy: string, limit: number, ms: number, call: Call): ArmError {
  const start = Math.floor(call.now / ms) * ms;
  const retry = String(Math.max(1, Math.ceil((start + ms - call.now) / 1000 / call.clock.speed)));
  const measured = {
    operationGroup: policy,
    startTime: new Date(start).toISOString(),
    endTime: new Date(start + ms).toISOString(),
    allowedRequestCount: limit,
    measuredRequestCount: limit + 1,
  };
  return new ArmError(
    429,
    'OperationNotAllowed',
    'The server rejected the request because too many requests have been received for this subscription.',
    {
      bare: true,
      details: [{ code: 'TooManyRequests', target: policy, message: JSON.stringify(measured) }],
      headers: { 'retry-after': retry },
    },
  );
}
