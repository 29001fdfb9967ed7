import path from 'node:path';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { ClientSecretCredential } from '@azure/identity';
import type { Connection, Directory } from '../../../src/azure/ports';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import type { Clock } from '../../../src/base/clock';
import type { FileStorage } from '../../../src/base/fileStorage';
import { realTime } from '../../../src/base/realTime';
import { createOperations } from '../../../src/operations/runner';
import { createStore } from '../../../src/store/createStore';
import { createWatcher } from '../../../src/watching/watcher';
import { memoryStorage } from '../../support/memoryStorage';
import { clonePlan } from './clonePlan';
import { storageIn, vaultIn } from './folderOnDisk';

/**
 * A separate program: resumes the clone in a folder, or starts it, and prints its outcome; or is killed without
 * warning, after its n-th journal `write:n`, before a change goes out, `send:n`, or when Azure has `accepted:n` of them.
 */
const [folder = '', endpoint = '', tenantId = '', subscriptionId = '', speed = '1', death = ''] = process.argv.slice(2);

const seen = new Map<string, number>();

function dieAt(what: string): void {
  seen.set(what, (seen.get(what) ?? 0) + 1);
  if (death === `${what}:${seen.get(what)}`) process.kill(process.pid, 'SIGKILL');
}

const storage = storageIn(folder);
const mortalStorage: FileStorage = {
  ...storage,
  async write(name, text) {
    await storage.write(name, text);
    if (name.endsWith('.json')) dieAt('write');
  },
  async append(name, text) {
    await storage.append(name, text);
    if (name.endsWith('.json')) dieAt('write');
  },
};

const mortality: PipelinePolicy = {
  name: 'mortality',
  async sendRequest(request, next) {
    if (request.method !== 'PUT') return next(request);
    dieAt('send');
    const answer = await next(request);
    dieAt('accepted');
    return answer;
  },
};

const faster = (times: number): Clock => ({
  now: () => realTime.now() * times,
  sleep: (ms, signal) => realTime.sleep(ms / times, signal),
});

const connection: Connection = {
  credential: new ClientSecretCredential(tenantId, 'any', 'any', {
    authorityHost: endpoint,
    disableInstanceDiscovery: true,
  }),
  resourceManager: endpoint,
  scopes: [`${endpoint}/.default`],
  policies: [mortality],
};
const subscriptions = [{ id: subscriptionId, name: 'one', tenantId }];
const directory: Directory = {
  subscriptions: () => subscriptions,
  connectionOf: () => connection,
  tenants: () => [{ tenantId, connection, subscriptions }],
};

const clock = faster(Number(speed));
const reader = createReader(directory);
const store = createStore(reader);
const operations = createOperations({
  storage: mortalStorage,
  vault: vaultIn(path.join(folder, '..', 'secrets')),
  writer: createWriter(directory),
  watch: createWatcher({ reader, store, clock, globalState: memoryStorage() }),
  clock,
  // Fast enough to take over soon, slow enough that a busy process does not count as dead.
  time: faster(4),
  environment: 'sample',
  windowId: `process ${process.pid}`,
  reread: id => store.reread(id),
});

let printed = false;

function printOutcome(): void {
  const [record] = operations.list();
  if (printed || !record || record.state === 'running') return;
  printed = true;
  process.stdout.write(JSON.stringify(record));
  setTimeout(() => process.exit(0), 100);
}

async function main(): Promise<void> {
  operations.onDidChange(printOutcome);
  await operations.resume();
  if (operations.list().length === 0) await operations.start(clonePlan(subscriptionId));
  printOutcome();
}

void main();
