import type { AzureSubscription, Connection, Directory } from '../../src/azure/ports';
import { createLabReader } from '../../src/azure/labs/labReader';
import { createReader } from '../../src/azure/reader';
import { readRegionPrices } from '../../src/azure/list/readRegionPrices';
import { AzureError } from '../../src/domain/errors/failure';
import { createSampleAzure, type SampleAzure, type SampleAzureOptions } from '../../src/simulator/entry';
import { realTime } from '../../src/base/realTime';
import { createStore } from '../../src/store/createStore';
import { createEstimator } from '../../src/store/estimator';
import { createPriceCache } from '../../src/store/priceCache';
import type { WizardServices } from '../../src/wizards/services';
import { queuePrompter } from './queuePrompter';
import { memoryStorage } from './memoryStorage';

const origin = 'https://management.azure.com';

/** Everybody of Sample Azure signed in at once, through the real SDK. */
function sampleDirectory(sample: SampleAzure): Directory {
  const connectionTo = (tenantId: string): Connection => ({
    credential: {
      getToken: () => Promise.resolve({ token: sample.tokenFor(tenantId), expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
    resourceManager: origin,
    scopes: [`${origin}/.default`],
    directory: { endpoint: origin, scopes: [`${origin}/.default`] },
    httpClient: sample.httpClient,
  });
  const connections = new Map(sample.tenants.map(({ id }) => [id, connectionTo(id)]));
  const subscriptions: AzureSubscription[] = sample.subscriptions.map(({ id, name, tenantId }) => ({
    id,
    name,
    tenantId,
  }));
  return {
    subscriptions: () => subscriptions,
    connectionOf(subscriptionId) {
      const tenant = subscriptions.find(({ id }) => id.toLowerCase() === subscriptionId.toLowerCase())?.tenantId;
      const connection = connections.get(tenant ?? '');
      if (!connection)
        throw new AzureError({
          reason: 'signIn',
          code: 'UnknownSubscription',
          message: `Nobody is signed in to ${subscriptionId}.`,
        });
      return connection;
    },
    tenants: () =>
      [...connections].map(([tenantId, connection]) => ({
        tenantId,
        connection,
        subscriptions: subscriptions.filter(one => one.tenantId === tenantId),
      })),
  };
}

/** Sample Azure under a hand-moved clock, and what wizards need on top of it. */
export function sampleServices(options: SampleAzureOptions = {}): WizardDesk & { readonly sample: SampleAzure } {
  const sample = createSampleAzure({ clock: 'hand', ...options });
  return { sample, ...wizardsOver(sample) };
}

interface WizardDesk {
  readonly services: WizardServices;
  readonly remembered: Map<string, unknown>;
  /** What was put on the clipboard. */
  readonly copied: readonly string[];
}

/** What wizards need on top of an Azure that is there; a test that answers questions gives a prompter of its own. */
export function wizardsOver(sample: SampleAzure): WizardDesk {
  const directory = sampleDirectory(sample);
  const reader = createReader(directory);
  const remembered = new Map<string, unknown>();
  const copied: string[] = [];
  const store = createStore(reader);
  const prices = createPriceCache(
    (region, signal) => readRegionPrices(sample, region, sample.clock.now(), signal),
    realTime,
  );
  const services: WizardServices = {
    prompter: queuePrompter([]),
    reader,
    labReader: createLabReader(directory),
    directory,
    store,
    estimate: createEstimator({ reader, store, prices }),
    copy: async text => void copied.push(text),
    locale: 'en',
    communityNames: () => [],
    clock: sample.clock,
    globalState: memoryStorage(remembered),
  };
  return { services, remembered, copied };
}
