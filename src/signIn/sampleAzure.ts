import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Connection } from '../azure/ports';
import type { Clock } from '../base/clock';
import { Emitter } from '../base/event';
import type { FileStorage } from '../base/fileStorage';
import { lazyLoad } from '../base/lazy';
import { realTime } from '../base/realTime';
import { writeLatest } from '../base/writeLatest';
import type { SampleAzure } from '../simulator/entry';
import type { SignInProvider } from './provider';

/** Where Sample Azure's snapshot is stored between windows. */
export type SampleStorage = Pick<FileStorage, 'read' | 'write' | 'onDidChange'>;

export interface SampleSignIn {
  readonly provider: () => Promise<SignInProvider>;
  /** Sample Azure's, once it is there. */
  readonly clock: Clock;
}

/** Undefined if the snapshot can't be restored. */
function restored(open: () => SampleAzure): SampleAzure | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

/** A host name that never resolves, so that no request for Sample Azure can reach a network. */
const origin = 'https://sample-azure.invalid';
const file = 'sampleAzure.snapshot';

/**
 * Sample Azure as a sign-in provider. It is created on first use. Every change is written to disk before its request is
 * answered, so that the next start restores the same state, with time having passed. All windows share one snapshot.
 */
export function sampleAzure(storage: SampleStorage, speed: number): SampleSignIn {
  let current: SampleAzure | undefined;
  const changed = new Emitter<void>();
  const writer = writeLatest(text => storage.write(file, text));

  async function build(): Promise<SampleAzure> {
    const [{ createSampleAzure }, saved] = await Promise.all([import('../simulator/entry'), storage.read(file)]);
    const options = { speed, origin, onChange: save };
    current =
      (saved === undefined ? undefined : restored(() => createSampleAzure({ ...options, saved }))) ??
      createSampleAzure(options);
    // Saved even if nothing was changed, so that the seed's replications continue after a reload.
    if (saved === undefined) await writer.write(current.snapshot());
    return current;
  }
  let sample = lazyLoad(build);
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
          sample = lazyLoad(build);
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
