import { armRequest } from '../../../src/arm/armRequest';
import type { Connection, Directory } from '../../../src/azure/ports';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import { idKey } from '../../../src/domain/id/resourceId';
import type { Plan } from '../../../src/domain/plan/plan';
import { createOperations } from '../../../src/operations/runner';
import type { RunningOperations } from '../../../src/operations/runner';
import { createWatcher } from '../../../src/watching/watcher';
import { createSampleAzure } from '../../../src/simulator/entry';
import type { SampleAzure, SampleAzureOptions } from '../../../src/simulator/entry';
import { createStore } from '../../../src/store/createStore';
import type { Store } from '../../../src/store/ports';
import { Mortality } from '../../unit/operations/mortality';
import { movedClock, quiet } from '../../unit/operations/movedClock';
import { SharedFolder } from '../../unit/operations/sharedFolder';
import { memoryStorage } from '../../support/memoryStorage';

const origin = 'https://management.azure.com';

export interface Process {
  readonly life: Mortality;
  readonly operations: RunningOperations;
  readonly store: Store;
}

/** Sample Azure, one folder, and processes that come and go: everything real but the time. */
export class SampleDesk {
  readonly sample: SampleAzure;
  readonly clock: ReturnType<typeof movedClock>;
  readonly folder = new SharedFolder();
  /** Requests and file accesses under way in processes that live. */
  private readonly underWay = new Map<Mortality, number>();
  private opened = 0;
  /** What somebody else does while a request is on its way. */
  beforeRequest: (request: { readonly method: string; readonly url: string }) => Promise<void> = async () => undefined;

  constructor(options: SampleAzureOptions = {}) {
    this.sample = createSampleAzure({ clock: 'hand', ...options });
    this.clock = movedClock(this.sample.clock.now(), ms => this.sample.advance(ms));
  }

  /** Starts a process as a window that opens does; each of its requests and file accesses is a call it may die at. */
  process(life = new Mortality()): Process {
    this.opened += 1;
    this.underWay.set(life, 0);
    const clock = life.guard(this.clock);
    const directory = this.directory(life);
    const reader = createReader(directory);
    const store = createStore(reader);
    const globalState = memoryStorage();
    const operations = createOperations({
      storage: life.guard(this.folder.window(), (member, name) =>
        String(name).endsWith('.lease') ? undefined : `${member} ${String(name)}`,
      ),
      vault: life.guard(this.folder.vault(), (member, key) => `${member} ${String(key)}`),
      writer: createWriter(directory),
      watch: createWatcher({ reader, store, clock, globalState }),
      clock,
      time: clock,
      environment: 'sample',
      windowId: `process ${this.opened}`,
      reread: id => store.reread(id),
    });
    return { life, operations, store };
  }

  /** Moves time, once nothing is under way, until something is so. */
  async until(isSo: () => boolean, what: string): Promise<void> {
    for (let steps = 0; steps < 20_000; steps++) {
      await quiet();
      if (isSo()) return;
      const busy = [...this.underWay].some(([life, count]) => !life.dead && count > 0);
      if (!busy) this.clock.step();
    }
    throw new Error(`${what} never came about`);
  }

  /** How often Azure accepted each change of a plan, in the plan's order. */
  accepted(plan: Plan): readonly number[] {
    const writes = this.sample.world.requests.filter(({ method, status }) => method !== 'GET' && status < 300);
    return plan.changes.map(change => {
      const path = armRequest(change)?.path ?? '';
      return writes.filter(({ url }) => idKey(new URL(url, origin).pathname) === idKey(path)).length;
    });
  }

  private directory(life: Mortality): Directory {
    const { sample } = this;
    const guarded = life.guard(sample.httpClient, () => 'request');
    const connection = (tenantId: string): Connection => ({
      credential: {
        getToken: () =>
          Promise.resolve({ token: sample.tokenFor(tenantId), expiresOnTimestamp: Date.now() + 3_600_000 }),
      },
      resourceManager: origin,
      scopes: [`${origin}/.default`],
      retryDelayMs: 0,
      httpClient: {
        sendRequest: async request => {
          this.underWay.set(life, (this.underWay.get(life) ?? 0) + 1);
          await this.beforeRequest(request);
          try {
            return await guarded.sendRequest(request);
          } finally {
            this.underWay.set(life, (this.underWay.get(life) ?? 0) - 1);
          }
        },
      },
    });
    const connections = new Map(sample.tenants.map(({ id }) => [id, connection(id)]));
    const subscriptions = sample.subscriptions.map(({ id, name, tenantId }) => ({ id, name, tenantId }));
    const ofTenant = (id: string): Connection => connections.get(id) ?? connection(id);
    return {
      subscriptions: () => subscriptions,
      connectionOf: id => ofTenant(subscriptions.find(one => one.id === id)?.tenantId ?? ''),
      tenants: () =>
        sample.tenants.map(({ id }) => ({
          tenantId: id,
          connection: ofTenant(id),
          subscriptions: subscriptions.filter(one => one.tenantId === id),
        })),
    };
  }
}
