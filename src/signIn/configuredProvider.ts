import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { AzureError } from '../domain/errors/failure';
import { confirmModal } from '../platform/confirm';
import type { Settings } from '../platform/settings';
import type { UserCloud } from '../platform/userCloud';
import { askingFirst, type AllowedHosts } from './askingFirst';
import { cloudOf } from './cloudOf';
import type { Cloud } from './clouds';
import type { ExternalMethod } from './externalSignIn';
import type { SignInProvider } from './provider';

export interface ConfiguredSignIn {
  readonly method: Settings['signIn.method'];
  readonly settings: UserCloud;
  readonly storage: AllowedHosts;
}

/** The sign-in method of the settings on the cloud of the settings. Throws `AzureError` if they can't be followed. */
export async function configuredProvider({ method, settings, storage }: ConfiguredSignIn): Promise<SignInProvider> {
  const cloud = cloudOf(settings);
  if (method === 'vscode' && settings.overridden) throw cloudOverridden();
  const load = (): Promise<SignInProvider> =>
    method === 'vscode' ? vscodeProvider(cloud) : externalProvider(method, cloud);
  return cloud.custom ? askingFirst({ cloud, load, storage, confirm: confirmModal }) : load();
}

/** VS Code's account library takes the cloud from the workspace too, and would send the user's token there. */
function cloudOverridden(): AzureError {
  return new AzureError({
    reason: 'invalid',
    code: 'CloudOverridden',
    message: l10n.t(
      "This workspace's settings change the cloud that you sign in to. Remove microsoft-sovereign-cloud from them, or set it in your user settings.",
    ),
  });
}

async function vscodeProvider(cloud: Cloud): Promise<SignInProvider> {
  const [{ vscodeAccount }, { listTenants }, library] = await Promise.all([
    import('./vscodeAccount'),
    import('./armTenants'),
    import('@microsoft/vscode-azext-azureauth'),
  ]);
  const accounts = {
    list: async () => vscode.authentication.getAccounts(library.getConfiguredAuthProviderId()),
    library: new library.VSCodeAzureSubscriptionProvider(),
    getSession: library.getSessionFromVSCode,
    tenantsOf: listTenants,
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
