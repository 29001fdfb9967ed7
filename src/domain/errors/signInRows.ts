import * as l10n from '@vscode/l10n';
import type { CatalogueRow } from './explanation';

/** Ways of signing in that are set up outside of VS Code, by what `@azure/identity`, `az` and Entra ID say. */
export const signInRows: readonly CatalogueRow[] = [
  {
    code: 'secretRefused',
    when: { reason: 'signIn', message: /AADSTS700021[56]\b/ },
    say: () => ({
      message: l10n.t('The client secret is not the right one.'),
      fix: l10n.t('Set AZURE_CLIENT_SECRET to the value of the secret, not its ID, and start VS Code again.'),
    }),
  },
  {
    code: 'secretExpired',
    when: { reason: 'signIn', message: /AADSTS7000222\b/ },
    say: () => ({
      message: l10n.t('The client secret has expired.'),
      fix: l10n.t('Make a new one, set AZURE_CLIENT_SECRET to it, and start VS Code again.'),
    }),
  },
  {
    code: 'applicationUnknown',
    when: { reason: 'signIn', message: /AADSTS700016\b/ },
    say: () => ({
      message: l10n.t('The tenant does not know the application to sign in as.'),
      fix: l10n.t('Set AZURE_CLIENT_ID and AZURE_TENANT_ID to those of the application, and start VS Code again.'),
    }),
  },
  {
    code: 'tenantUnknown',
    when: { reason: 'signIn', message: /AADSTS9000[0-9]\b|endpoints_resolution_error/ },
    say: () => ({
      message: l10n.t('The tenant to sign in to cannot be found.'),
      fix: l10n.t('Check the network, AZURE_TENANT_ID, and the cloud in the settings microsoft-sovereign-cloud.'),
    }),
  },
  {
    code: 'environmentNotSet',
    when: { reason: 'signIn', message: /EnvironmentCredential is unavailable/ },
    say: () => ({
      message: l10n.t('The environment does not say which service principal to sign in as.'),
      fix: l10n.t('Set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, and start VS Code again.'),
    }),
  },
  {
    code: 'cliMissing',
    when: { reason: 'signIn', message: /Azure CLI could not be found/ },
    say: () => ({
      message: l10n.t('The Azure CLI cannot be found.'),
      fix: l10n.t(
        'Install it and start VS Code again, or choose another way in the setting computeGallery.signIn.method.',
      ),
    }),
  },
  {
    code: 'cliSignedOut',
    when: { reason: 'signIn', message: /az login/ },
    say: () => ({
      message: l10n.t('The Azure CLI is not signed in.'),
      fix: l10n.t('Run az login in a terminal, then try again.'),
    }),
  },
  {
    code: 'noManagedIdentity',
    when: { reason: 'signIn', message: /ManagedIdentityCredential/ },
    say: () => ({
      message: l10n.t('This machine has no managed identity to sign in as.'),
      fix: l10n.t('Assign one to it in Azure, or choose another way in the setting computeGallery.signIn.method.'),
    }),
  },
];
