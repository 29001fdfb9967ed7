import type { Fault } from '../fault/faults';
import type { ApiLag } from '../http/apiLag';
import { upgradeEffect, type Effect } from './effect';
import { ResourceIndex } from './resourceIndex';
import type { StoredResource } from './storedResource';

export interface Tenant {
  id: string;
  name: string;
  domain: string;
}

export interface Subscription {
  id: string;
  name: string;
  tenantId: string;
  state: 'Enabled' | 'Disabled' | 'Warned' | 'PastDue' | 'Deleted';
}

/** An operation, whose state depends on the clock: InProgress until `end`, then Failed with `error`, or Succeeded. */
export interface StoredOperation {
  id: string;
  subscription: string;
  location: string;
  /** ID of the resource it changes. */
  resource: string;
  start: number;
  end: number;
  error?: { code: string; message: string };
  /** What a poll returns after success, besides the status. */
  output?: unknown;
  /** The effect of its end. Removed once applied. */
  effect?: Effect;
}

/** Denies `action` (`Microsoft.Compute/galleries/*`) at and below `scope` (an ID, or '/'). */
export interface DenyRule {
  action: string;
  scope: string;
}

export interface LoggedRequest {
  at: number;
  method: string;
  url: string;
  status: number;
}

export interface WorldChange {
  id: string;
  before?: StoredResource;
  after?: StoredResource;
  revision: number;
}

export interface WorldState {
  tenants: Tenant[];
  subscriptions: Subscription[];
  resources: StoredResource[];
  operations: StoredOperation[];
  faults: Fault[];
  denyRules: DenyRule[];
  /** Limits per subscription and region, by usage row: `Gallery`, `GalleryImage`, `GalleryImageVersion`. */
  quotas: Record<string, number>;
  /** Registered providers: `subscription/namespace`, lower-cased, to the time (ms) when registration completes. */
  registrations?: Record<string, number>;
  /** Parents whose deletion is still refused after their last child was deleted, by lower-cased ID; time in ms. */
  staleParents: Record<string, { until: number; child: string }>;
  /** What this cloud knows only older api-versions of. */
  lag?: ApiLag[];
  revision: number;
  guids: number;
  /** Simulated time of the snapshot. */
  savedAt?: number;
}

const maxRequests = 20_000;
const week = 7 * 86_400_000;
const preempted = {
  code: 'OperationPreempted',
  message: 'Operation execution has been preempted by a more recent operation.',
};

/** The state of Sample Azure. JSON-safe: `World.fromJSON(JSON.parse(JSON.stringify(world)))` is an equal world. */
export class World {
  tenants: Tenant[] = [];
  subscriptions: Subscription[] = [];
  faults: Fault[] = [];
  denyRules: DenyRule[] = [];
  quotas: Record<string, number> = {};
  registrations: Record<string, number> = {};
  staleParents: WorldState['staleParents'] = {};
  lag: ApiLag[] = [];
  readonly #operations = new Map<string, StoredOperation>();
  #nextEnd = Infinity;
  /** The last 20,000 handled requests, oldest first. Not part of snapshots. */
  readonly requests: LoggedRequest[] = [];
  revision = 0;
  /** That of the request being handled. Undefined while effects are applied. Not part of snapshots. */
  correlationId: string | undefined;
  onChange: ((change: WorldChange) => void) | undefined;
  readonly #resources = new ResourceIndex();
  #guids = 0;

  get(id: string): StoredResource | undefined {
    return this.#resources.get(id);
  }

  put(resource: StoredResource): void {
    const before = this.#resources.put(resource);
    this.#changed(resource.id, before, resource);
  }

  delete(id: string): boolean {
    const before = this.#resources.delete(id);
    if (before) this.#changed(id, before, undefined);
    return before !== undefined;
  }

  /** Resources of a type, ordered by ID. `under` limits them to a subscription or direct parent (group or resource). */
  list(type: string, under?: string): readonly StoredResource[] {
    return this.#resources.list(type, under);
  }

  /** All resources below an ID, nearest first. Scans the whole world. */
  below(id: string): StoredResource[] {
    return this.#resources.below(id);
  }

  all(): IterableIterator<StoredResource> {
    return this.#resources.all();
  }

  get size(): number {
    return this.#resources.size;
  }

  subscription(id: string): Subscription | undefined {
    const key = id.toLowerCase();
    return this.subscriptions.find(one => one.id.toLowerCase() === key);
  }

  /** A new GUID from a deterministic sequence. */
  guid(): string {
    this.#guids += 1;
    return guidOf(this.#guids);
  }

  get operations(): ReadonlyMap<string, StoredOperation> {
    return this.#operations;
  }

  /** Adds an operation. An unfinished operation on the same resource is preempted. */
  addOperation(operation: StoredOperation): void {
    for (const [id, { effect, ...other }] of this.#operations) {
      if (!effect || id === operation.id || other.resource.toLowerCase() !== operation.resource.toLowerCase()) continue;
      this.#operations.set(id, { ...other, end: operation.start, error: preempted });
    }
    this.#operations.set(operation.id, operation);
    if (operation.effect && operation.end < this.#nextEnd) this.#nextEnd = operation.end;
  }

  /**
   * Removes and returns the effects of operations that ended by `now`, earliest first. Drops operations that ended a
   * week ago.
   */
  takeEffects(now: number): { operation: StoredOperation; effect: Effect }[] {
    if (now < this.#nextEnd) return [];
    this.#nextEnd = Infinity;
    const due: { operation: StoredOperation; effect: Effect }[] = [];
    for (const [id, operation] of this.#operations) {
      const { effect, ...finished } = operation;
      if (operation.end > now) {
        if (effect && operation.end < this.#nextEnd) this.#nextEnd = operation.end;
      } else if (effect) {
        due.push({ operation, effect });
        this.#operations.set(id, finished);
      } else if (operation.end < now - week) this.#operations.delete(id);
    }
    return due.sort((a, b) => a.operation.end - b.operation.end);
  }

  /** Increments the revision for a change that isn't in a resource. */
  touch(): void {
    this.revision += 1;
  }

  log(request: LoggedRequest): void {
    this.requests.push(request);
    if (this.requests.length > maxRequests * 1.1) this.requests.splice(0, this.requests.length - maxRequests);
  }

  toJSON(): WorldState {
    return {
      tenants: this.tenants,
      subscriptions: this.subscriptions,
      resources: [...this.all()],
      operations: [...this.#operations.values()],
      faults: this.faults,
      denyRules: this.denyRules,
      quotas: this.quotas,
      registrations: this.registrations,
      staleParents: this.staleParents,
      ...(this.lag.length > 0 && { lag: this.lag }),
      revision: this.revision,
      guids: this.#guids,
    };
  }

  static fromJSON(state: WorldState): World {
    const world = new World();
    world.tenants = state.tenants;
    world.subscriptions = state.subscriptions;
    world.faults = state.faults;
    world.denyRules = state.denyRules;
    world.quotas = state.quotas;
    world.registrations = state.registrations ?? {};
    world.staleParents = state.staleParents;
    world.lag = state.lag ?? [];
    for (const resource of state.resources) world.#resources.put(resource);
    for (const { effect, ...operation } of state.operations) {
      world.addOperation({ ...operation, ...(effect && { effect: upgradeEffect(effect) }) });
    }
    world.revision = state.revision;
    world.#guids = state.guids;
    return world;
  }

  #changed(id: string, before: StoredResource | undefined, after: StoredResource | undefined): void {
    this.revision += 1;
    this.onChange?.({ id, revision: this.revision, ...(before && { before }), ...(after && { after }) });
  }
}

function guidOf(counter: number): string {
  const part = (salt: number) => {
    let mixed = (Math.imul(counter + salt, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0;
    return ((mixed ^ (mixed >>> 13)) >>> 0).toString(16).padStart(8, '0');
  };
  const [a, b, c, d] = [part(0x1000), part(0x20000), part(0x300000), part(0x4000000)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
}
