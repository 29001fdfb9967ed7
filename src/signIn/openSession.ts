import type { KeyValueStorage } from '../base/keyValueStorage';
import { lazyLoad } from '../base/lazy';
import { realTime } from '../base/realTime';
import { cloudSettings } from '../platform/cloudSettings';
import { setting } from '../platform/settings';
import type { AllowedHosts } from './askingFirst';
import { customOutline, knownCloud, publicCloud } from './clouds';
import { createSession, type SessionParts } from './createSession';
import type { SampleSignIn, SampleStorage } from './sampleAzure';
import type { Session } from './session';

/** A session on the in-process Sample Azure. */
export function openSampleSession(globalState: KeyValueStorage, storage: SampleStorage): Session {
  const speed = setting('sample.speed');
  let opened: SampleSignIn | undefined;
  const open = lazyLoad(async () => (opened = (await import('./sampleAzure')).sampleAzure(storage, speed)));
  return createSession({
    environment: 'sample',
    portal: publicCloud.portal,
    speed,
    clock: {
      now: () => (opened?.clock ?? realTime).now(),
      sleep: async (ms, signal) => (await open()).clock.sleep(ms, signal),
    },
    globalState,
    provider: async () => (await open()).provider(),
    subscriptionsOf,
  });
}

/**
 * A session on the cloud that the user has set VS Code to, with the configured sign-in method. A custom cloud that isn't
 * configured fails at sign-in.
 */
export function openSession(globalState: KeyValueStorage, storage: AllowedHosts): Session {
  const method = setting('signIn.method');
  const settings = cloudSettings();
  const { name, portal } = knownCloud(settings.environment) ?? customOutline(settings);
  return createSession({
    environment: name,
    portal,
    speed: 1,
    clock: realTime,
    globalState,
    provider: async () => (await import('./configuredProvider')).configuredProvider({ method, settings, storage }),
    subscriptionsOf,
  });
}

const subscriptionsOf: SessionParts['subscriptionsOf'] = async (connection, tenantId) =>
  (await import('./armTenants')).listSubscriptions(connection, tenantId);
