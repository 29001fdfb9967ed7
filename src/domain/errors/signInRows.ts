import * as l10n from '@vscode/l10n';
import type { CatalogueRow } from './explanation';

/** Errors of sign-in methods configured outside VS Code, by messages of `@azure/identity`, `az` and Entra ID. */
export const signInRows: readonly CatalogueRow[] = [
  {
    code: 'secretRefused',
    when: { reason: 'signIn', message: /AADSTS700021[56]\b/ },
    say: () => ({
      message: l10n.t('The client secret is incorrect.'),
      fix: l10n.t('Set AZURE_CLIENT_SECRET to the value of the secret, not its ID, and restart VS Code.'),
    }),
  },
  {
    code: 'secretExpired',
    when: { reason: 'signIn', message: /AADSTS7000222\b/ },
    say: () => ({
      message: l10n.t('The client secret has expired.'),
      fix: l10n.t('Create a new one, set AZURE_CLIENT_SECRET to it, and restart VS Code.'),
    }),
  },
  {
    code: 'applicationUnknown',
    when: { reason: 'signIn', message: /AADSTS700016\b/ },
    say: () => ({
      message: l10n.t("The application to sign in with wasn't found in the tenant."),
      fix: l10n.t('Set AZURE_CLIENT_ID and AZURE_TENANT_ID to the values of the application, and restart VS Code.'),
    }),
  },
  {
    code: 'tenantUnknown',
    when: { reason: 'signIn', message: /AADSTS9000[0-9]\b|endpoints_resolution_error/ },
    say: () => ({
      message: l10n.t("The tenant to sign in to wasn't found."),
      fix: l10n.t('Check the network, AZURE_TENANT_ID, and the cloud in the microsoft-sovereign-cloud settings.'),
    }),
  },
  {
    code: 'environmentNotSet',
    when: { reason: 'signIn', message: /EnvironmentCredential is unavailable/ },
    say: () => ({
      message: l10n.t("The environment variables don't specify which service principal to sign in with."),
      fix: l10n.t('Set AZURE_TENANT_ID, AZURE_CLIENT_ID, and AZURE_CLIENT_SECRET, and restart VS Code.'),
    }),
  },
  {
    code: 'cliMissing',
    when: { reason: 'signIn', message: /Azure CLI could not be found/ },
    say: () => ({
      message: l10n.t("The Azure CLI wasn't found."),
      fix: l10n.t(
        'Install it and restart VS Code, or choose another sign-in method in the computeGallery.signIn.method setting.',
      ),
    }),
  },
  {
    code: 'cliSignedOut',
    when: { reason: 'signIn', message: /az login/ },
    say: () => ({
      message: l10n.t("The Azure CLI isn't signed in."),
      fix: l10n.t('Run az login in a terminal, then try again.'),
    }),
  },
  {
    code: 'noManagedIdentity',
    when: { reason: 'signIn', message: /ManagedIdentityCredential/ },
    say: () => ({
      message: l10n.t('This machine has no managed identity to sign in with.'),
      fix: l10n.t(
        'Assign one to it in Azure, or choose another sign-in method in the computeGallery.signIn.method setting.',
      ),
    }),
  },
];
