import * as vscode from 'vscode';
import { AzureError } from '../domain/errors/failure';
import { cloudSettings } from '../platform/cloudSettings';
import { setting } from '../platform/settings';
import { cloudOf, type Cloud } from './clouds';
import { createSession, type SessionParts } from './createSession';
import type { OutsideMethod } from './outsideSignIns';
import type { SignInProvider } from './provider';
import { realTime } from '../base/realTime';
import { sampleAzure, type SampleStorage } from './sampleAzure';
import type { Session } from './session';
import type { Memory } from './subscriptionSelection';

/** Sample Azure, in this process. */
export function openSampleSession(memory: Memory, storage: SampleStorage): Session {
  const speed = setting('sample.speed');
  const { provider, clock } = sampleAzure(storage, speed);
  return createSession({
    environment: 'sample',
    portal: cloudOf({}).portal,
    speed,
    clock,
    memory,
    provider,
    subscriptionsOf,
  });
}

/** The Azure that VS Code is set to, in the way the settings say. A custom cloud that is not described fails at sign-in. */
export function openSession(memory: Memory): Session {
  const method = setting('signIn.method');
  const cloud = configuredCloud();
  return createSession({
    environment: cloud instanceof AzureError ? 'custom' : cloud.name,
    portal: cloud instanceof AzureError ? '' : cloud.portal,
    speed: 1,
    clock: realTime,
    memory,
    provider: () => {
      if (cloud instanceof AzureError) return Promise.reject(cloud);
      return method === 'vscode' ? vscodeProvider(cloud) : outsideProvider(method, cloud);
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

async function outsideProvider(method: OutsideMethod, cloud: Cloud): Promise<SignInProvider> {
  const [{ identityCredential }, { outsideSignIn }] = await Promise.all([
    import('./identityCredential'),
    import('./outsideSignIns'),
  ]);
  return identityCredential(await outsideSignIn(method, cloud), cloud);
}
