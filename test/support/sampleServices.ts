import { createLabReader } from '../../src/azure/labs/labReader';
import { readPrices } from '../../src/azure/list/readPrices';
import type { AzureSubscription, Connection, Directory } from '../../src/azure/ports';
import { createReader } from '../../src/azure/reader';
import { realTime } from '../../src/base/realTime';
import { AzureError } from '../../src/domain/errors/failure';
import { createSampleAzure, type SampleAzure, type SampleAzureOptions } from '../../src/simulator/entry';
import { createStore } from '../../src/store/createStore';
import { createEstimator } from '../../src/store/estimator';
import { createLocationCache } from '../../src/store/locationCache';
import { createPriceCache } from '../../src/store/priceCache';
import { reviewInList } from '../../src/wizards/plan/reviewInList';
import type { WizardServices } from '../../src/wizards/services';
import { memoryStorage } from './memoryStorage';
import { queuePrompter } from './queuePrompter';

const origin = 'https://management.azure.com';

/** All tenants of Sample Azure signed in, through the real SDK. */
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
          message: `No account is signed in to ${subscriptionId}.`,
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

/** Sample Azure with a manual clock, and what wizards need on top of it. */
export function sampleServices(options: SampleAzureOptions = {}): WizardDesk & { readonly sample: SampleAzure } {
  const sample = createSampleAzure({ clock: 'hand', ...options });
  return { sample, ...wizardsOver(sample) };
}

interface WizardDesk {
  readonly services: WizardServices;
  readonly remembered: Map<string, unknown>;
  /** What was copied to the clipboard. */
  readonly copied: readonly string[];
}

/** What wizards need on top of an existing Azure; a test that answers questions passes its own prompter. */
export function wizardsOver(sample: SampleAzure): WizardDesk {
  const directory = sampleDirectory(sample);
  const reader = createReader(directory);
  const remembered = new Map<string, unknown>();
  const copied: string[] = [];
  const store = createStore(reader);
  const prices = createPriceCache(
    (regions, signal) => readPrices(sample, regions, sample.clock.now(), signal),
    realTime,
  );
  const estimate = createEstimator({ reader, store, prices }).ofPlan;
  const copy = async (text: string): Promise<void> => void copied.push(text);
  const services: WizardServices = {
    prompter: queuePrompter([]),
    reviewPlan: reviewInList({ estimate, copy, locale: 'en' }),
    reader,
    labReader: createLabReader(directory),
    directory,
    store,
    estimate,
    copy,
    locale: 'en',
    regionNames: () => createLocationCache(reader).names(directory.subscriptions()[0]?.id),
    communityNames: () => [],
    clock: sample.clock,
    globalState: memoryStorage(remembered),
  };
  return { services, remembered, copied };
}
