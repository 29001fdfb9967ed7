import type { HttpClient } from '@azure/core-rest-pipeline';
import { Arm } from './arm';
import { authorityRoutes, tokenOf } from './authority/authority';
import { resourceGraphRoutes } from './graph/resourceGraph';
import type { ApiLag } from './http/apiLag';
import type { ArmRequest, ArmResponse } from './http/http';
import { sampleHttpClient } from './http/httpClient';
import { seedWorld } from './seed/seedWorld';
import { handClock, realClock, type HandClock, type SimClock } from './world/clock';
import { World, type LoggedRequest, type Subscription, type Tenant, type WorldState } from './world/world';

export interface SampleAzureOptions {
  /** Simulated seconds per real second. Defaults to 1. */
  speed?: number;
  /**
   * A result of `snapshot()` to restore. Time continues by the real time passed since, times `speed`, but a day at
   * most.
   */
  saved?: string;
  /** `sample` (default), `lagging` or `large:subscriptions=…,galleries=…,definitions=…,versions=…,machines=…`. */
  seed?: string;
  /** What this cloud knows only older api-versions of. Replaces the seed's. */
  lag?: readonly ApiLag[];
  /** `hand`: a manual clock, which only `advance` moves. It starts on 2 March 2026, or at the snapshot's time. */
  clock?: 'hand';
  /** Persists `snapshot()`. The response to a request that changed something is delayed until it resolves. */
  onChange?: () => Promise<void>;
  /** Whether to throttle with 429. Defaults to false with a manual clock, else true. */
  throttle?: boolean;
  /** Origin of links in responses to requests without one, and of tokens. */
  origin?: string;
}

export interface SampleAzure {
  readonly handle: (request: ArmRequest) => Promise<ArmResponse>;
  readonly httpClient: HttpClient;
  readonly clock: SimClock;
  readonly tenants: readonly Tenant[];
  readonly subscriptions: readonly Subscription[];
  /** The state. `world.faults` and `world.denyRules` may be set. */
  readonly world: World;
  /** An access token for Resource Manager. Accepts any tenant ID, but only a known one has access to anything. */
  tokenFor(tenantId: string): string;
  /** The whole state, as text for `saved`. */
  snapshot(): string;
  /** Advances a manual clock by simulated ms. Throws for a real clock. */
  advance(ms: number): void;
}

interface Saved {
  world: WorldState;
  /** Simulated and real time of the snapshot, ms since 1970. */
  now: number;
  real: number;
  /** The last thousand requests other than GET. */
  writes: LoggedRequest[];
}

type Snapshot = Omit<Saved, 'world'> & { world: World };

/** In simulated ms: long enough for all operations to end, short enough that the sample's dates don't age by weeks. */
const maxElapsedMs = 24 * 3600_000;
const handStart = Date.UTC(2026, 2, 2, 9);

/**
 * Creates Sample Azure in process.
 * @throws Error if `seed` is invalid
 */
export function createSampleAzure(options: SampleAzureOptions = {}): SampleAzure {
  const { speed = 1, origin = 'https://management.azure.com', throttle = options.clock !== 'hand' } = options;
  const saved = options.saved === undefined ? undefined : (JSON.parse(options.saved) as Saved);
  const clock = clockFor(options, speed, saved);
  const world = saved ? World.fromJSON(saved.world) : seedWorld(options.seed ?? 'sample', clock.now());
  if (options.lag) world.lag = [...options.lag];
  const arm = new Arm(world, clock, { origin, throttle, authority: `${origin}/${world.tenants[0]?.id ?? 'common'}` });
  for (const request of saved?.writes ?? []) world.log(request);
  arm.register(...authorityRoutes(), ...resourceGraphRoutes(world, clock, throttle));
  const handle = async (request: ArmRequest): Promise<ArmResponse> => {
    const before = world.revision;
    const answer = arm.handle(request);
    if (request.method !== 'GET' && world.revision !== before) await options.onChange?.();
    return answer;
  };
  return {
    handle,
    httpClient: sampleHttpClient(handle, clock),
    clock,
    world,
    tenants: world.tenants,
    subscriptions: world.subscriptions,
    tokenFor: tenantId => {
      const tenant = world.tenants.find(({ id }) => id.toLowerCase() === tenantId.toLowerCase());
      return tokenOf(tenant ?? { id: tenantId, name: '', domain: '' }, 'sample', origin, origin);
    },
    snapshot: () => {
      const writes = world.requests.filter(({ method }) => method !== 'GET').slice(-1000);
      return JSON.stringify({ world, now: clock.now(), real: Date.now(), writes } satisfies Snapshot);
    },
    advance: ms => {
      if (!isHandClock(clock)) throw new Error('Only a hand-moved clock can be moved.');
      clock.advance(ms);
    },
  };
}

function clockFor(options: SampleAzureOptions, speed: number, saved: Saved | undefined): SimClock {
  if (options.clock === 'hand') return handClock(saved?.now ?? handStart, speed);
  const passed = saved ? Math.min((Date.now() - saved.real) * speed, maxElapsedMs) : 0;
  return realClock(speed, saved ? saved.now + passed - Date.now() : 0);
}

function isHandClock(clock: SimClock): clock is HandClock {
  return 'advance' in clock;
}
