import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { createOperationLog } from '../../../src/activity/operationLog';
import { armRequest } from '../../../src/arm/armRequest';
import { loggedDirectory } from '../../../src/azure/http/loggedDirectory';
import type { Connection, Directory } from '../../../src/azure/ports';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import type { Clock } from '../../../src/base/clock';
import type { Logger } from '../../../src/base/logger';
import { idKey } from '../../../src/domain/id/resourceId';
import type { Plan } from '../../../src/domain/plan/plan';
import { createOperations, type RunningOperations } from '../../../src/operations/runner';
import { createSampleAzure, type SampleAzure, type SampleAzureOptions } from '../../../src/simulator/entry';
import { createStore } from '../../../src/store/createStore';
import type { Store } from '../../../src/store/ports';
import { createWatcher } from '../../../src/watching/watcher';
import { memoryStorage } from '../../support/memoryStorage';
import { Mortality } from '../../unit/operations/mortality';
import { movedClock, quiet } from '../../unit/operations/movedClock';
import { SharedFolder } from '../../unit/operations/sharedFolder';

const origin = 'https://management.azure.com';

export interface Process {
  readonly life: Mortality;
  readonly operations: RunningOperations;
  readonly store: Store;
}

/** Sample Azure, a shared folder, and processes that start and die: everything real except the time. */
export class SampleDesk {
  readonly sample: SampleAzure;
  readonly clock: ReturnType<typeof movedClock>;
  /** The machine's, which all processes share. */
  time: Clock;
  readonly folder = new SharedFolder();
  /** The lines of the log, by level. */
  readonly logged: string[] = [];
  private readonly log: Logger = {
    debug: line => this.logged.push(`debug ${line}`),
    info: line => this.logged.push(`info ${line}`),
    warn: line => this.logged.push(`warn ${line}`),
    error: line => this.logged.push(`error ${line}`),
  };
  /** What is wrong with the journal as a whole, as the processes report it. */
  readonly remarks: string[] = [];
  /** The number of pending requests of each live process. */
  private readonly pending = new Map<Mortality, number>();
  private opened = 0;
  /** What another writer does before a request is sent. */
  beforeRequest: (request: { readonly method: string; readonly url: string }) => Promise<void> = async () => undefined;
  /** What becomes of a request and its answer on the way. */
  onTheWay: (request: PipelineRequest, deliver: () => Promise<PipelineResponse>) => Promise<PipelineResponse> = (
    _,
    deliver,
  ) => deliver();

  constructor(options: SampleAzureOptions = {}) {
    this.sample = createSampleAzure({ clock: 'hand', ...options });
    this.clock = movedClock(this.sample.clock.now(), ms => this.sample.advance(ms));
    this.time = this.clock;
  }

  /** Starts a process like a window that opens; it may die at each of its requests and file accesses. */
  process(life = new Mortality()): Process {
    this.opened += 1;
    this.pending.set(life, 0);
    const clock = life.guard(this.clock);
    const directory = loggedDirectory(this.directory(life), this.log);
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
      time: life.guard(this.time),
      environment: 'sample',
      windowId: `process ${this.opened}`,
      reread: id => store.reread(id),
      onRemark: sentence => void this.remarks.push(sentence),
    });
    const { write } = createOperationLog(this.log);
    operations.onDidChange(write);
    return { life, operations, store };
  }

  /** Advances time while nothing is pending, until the condition holds. */
  async until(condition: () => boolean, what: string): Promise<void> {
    for (let steps = 0; steps < 20_000; steps++) {
      await quiet();
      if (condition()) return;
      if (this.requestsOnTheWay() === 0) this.clock.step();
    }
    throw new Error(`${what} never happened`);
  }

  /** Advances time until nothing waits for it any more. */
  async untilIdle(): Promise<void> {
    for (let steps = 0; steps < 20_000; steps++) {
      await quiet();
      if (this.requestsOnTheWay() === 0 && !this.clock.step()) return;
    }
    throw new Error('Something is never done');
  }

  /** Of live processes. */
  requestsOnTheWay(): number {
    return [...this.pending].reduce((sum, [life, count]) => sum + (life.dead ? 0 : count), 0);
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
    const network: HttpClient = {
      sendRequest: request => this.onTheWay(request, () => sample.httpClient.sendRequest(request)),
    };
    const guarded = life.guard(network, () => 'request');
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
          this.pending.set(life, (this.pending.get(life) ?? 0) + 1);
          await this.beforeRequest(request);
          try {
            return await guarded.sendRequest(request);
          } finally {
            this.pending.set(life, (this.pending.get(life) ?? 0) - 1);
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
