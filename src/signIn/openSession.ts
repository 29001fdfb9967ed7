import * as vscode from 'vscode';
import { AzureError } from '../domain/errors/failure';
import { cloudSettings } from '../platform/cloudSettings';
import { setting } from '../platform/settings';
import { cloudOf, type Cloud } from './clouds';
import { createSession, type SessionParts } from './createSession';
import type { ExternalMethod } from './externalSignIn';
import type { SignInProvider } from './provider';
import { realTime } from '../base/realTime';
import { sampleAzure, type SampleStorage } from './sampleAzure';
import type { Session } from './session';
import type { KeyValueStorage } from '../base/keyValueStorage';

/** A session on the in-process Sample Azure. */
export function openSampleSession(globalState: KeyValueStorage, storage: SampleStorage): Session {
  const speed = setting('sample.speed');
  const { provider, clock } = sampleAzure(storage, speed);
  return createSession({
    environment: 'sample',
    portal: cloudOf({}).portal,
    speed,
    clock,
    globalState,
    provider,
    subscriptionsOf,
  });
}

/**
 * A session on the cloud that VS Code is set to, with the configured sign-in method. A custom cloud that isn't
 * configured fails at sign-in.
 */
export function openSession(globalState: KeyValueStorage): Session {
  const method = setting('signIn.method');
  const cloud = configuredCloud();
  return createSession({
    environment: cloud instanceof AzureError ? 'custom' : cloud.name,
    portal: cloud instanceof AzureError ? '' : cloud.portal,
    speed: 1,
    clock: realTime,
    globalState,
    provider: () => {
      if (cloud instanceof AzureError) return Promise.reject(cloud);
      return method === 'vscode' ? vscodeProvider(cloud) : externalProvider(method, cloud);
    },
    subscriptionsOf,
  });
}

function configuredCloud(): Cloud | AzureError {
  try {
    return cloudOf(cloudSettings());
  } catch (error) {
    if (error instanceof AzureError) return error;
    throw error;
  }
}

const subscriptionsOf: SessionParts['subscriptionsOf'] = async (connection, tenantId) =>
  (await import('./armTenants')).listSubscriptions(connection, tenantId);

async function vscodeProvider(cloud: Cloud): Promise<SignInProvider> {
  const [{ vscodeAccount }, library] = await Promise.all([
    import('./vscodeAccount'),
    import('@microsoft/vscode-azext-azureauth'),
  ]);
  const accounts = {
    list: async () => vscode.authentication.getAccounts(library.getConfiguredAuthProviderId()),
    library: new library.VSCodeAzureSubscriptionProvider(),
    getSession: library.getSessionFromVSCode,
  };
  return vscodeAccount(accounts, cloud);
}

async function externalProvider(method: ExternalMethod, cloud: Cloud): Promise<SignInProvider> {
  const [{ identityCredential }, { externalSignIn }] = await Promise.all([
    import('./identityCredential'),
    import('./externalSignIn'),
  ]);
  return identityCredential(await externalSignIn(method, cloud), cloud);
}
