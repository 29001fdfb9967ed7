import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Clock } from '../base/clock';
import { Emitter, type Disposable } from '../base/event';
import type { Connection } from '../azure/ports';
import type { SampleAzure } from '../simulator/entry';
import type { SignInProvider } from './provider';
import { realTime } from '../base/realTime';
import { writeLatest } from '../base/writeLatest';

/** Where Sample Azure is kept between windows. */
export interface SampleStorage {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  readonly onDidChange: (listener: (name: string) => void) => Disposable;
}

/** Undefined where what was kept cannot be read any more. */
function restored(open: () => SampleAzure): SampleAzure | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

/** A name that leads nowhere: nothing meant for Sample Azure can reach a network. */
const origin = 'https://sample-azure.invalid';
const file = 'sampleAzure.snapshot';

/**
 * Sample Azure as a way of being signed in. It is built when first asked for, and what a request changes is on disk before
 * the request is answered, so that another start finds the same Azure, further on. Several windows share one.
 */
export function sampleAzure(
  storage: SampleStorage,
  speed: number,
): { readonly provider: () => Promise<SignInProvider>; readonly clock: Clock } {
  let current: SampleAzure | undefined;
  let building: Promise<SampleAzure> | undefined;
  const changed = new Emitter<void>();
  const writer = writeLatest(text => storage.write(file, text));

  async function build(): Promise<SampleAzure> {
    const [{ createSampleAzure }, saved] = await Promise.all([import('../simulator/entry'), storage.read(file)]);
    const options = { speed, origin, onChange: save };
    current =
      (saved === undefined ? undefined : restored(() => createSampleAzure({ ...options, saved }))) ??
      createSampleAzure(options);
    // What replicates as one arrives goes on after a reload, even where nothing was changed meanwhile.
    if (saved === undefined) await writer.write(current.snapshot());
    return current;
  }
  const sample = (): Promise<SampleAzure> => (building ??= build());
  const save = async (): Promise<void> => writer.write((await sample()).snapshot());

  const httpClient: HttpClient = { sendRequest: async request => (await sample()).httpClient.sendRequest(request) };
  const connectionOf = (tenantId: string): Connection => ({
    credential: {
      getToken: async () => ({
        token: (await sample()).tokenFor(tenantId),
        expiresOnTimestamp: realTime.now() + 600_000,
      }),
    },
    resourceManager: origin,
    scopes: [`${origin}/.default`],
    directory: { endpoint: origin, scopes: [`${origin}/.default`] },
    httpClient,
  });

  return {
    clock: {
      now: () => (current?.clock ?? realTime).now(),
      sleep: async (ms, signal) => (await sample()).clock.sleep(ms, signal),
    },
    async provider() {
      await sample();
      const otherWindow = storage.onDidChange(name => {
        if (name !== file) return;
        void storage.read(file).then(text => {
          if (text === undefined || writer.wrote(text)) return;
          building = undefined;
          changed.fire();
        });
      });
      return {
        tenants: async () =>
          (await sample()).tenants.map(({ id, name }) => ({
            tenantId: id,
            name,
            account: 'Sample Azure',
            connection: connectionOf(id),
          })),
        signIn: () => Promise.resolve(),
        onDidChange: changed.event,
        dispose: () => otherWindow.dispose(),
      };
    },
  };
}
