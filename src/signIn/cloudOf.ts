import * as l10n from '@vscode/l10n';
import { object, text, type Json } from '../base/json';
import { AzureError } from '../domain/errors/failure';
import { isReservedName, knownCloud, type Cloud, type CloudSettings } from './clouds';

/** The cloud that VS Code is set to. Throws `AzureError` if a custom cloud is selected but not configured. */
export function cloudOf({ environment, customEnvironment }: CloudSettings): Cloud {
  return knownCloud(environment) ?? customCloud(object(customEnvironment));
}

function customCloud(described: Json): Cloud {
  const setting = (field: string): string | undefined => text(described[field])?.trim().replace(/\/+$/, '');
  const secure = (field: string): string | undefined => {
    const value = setting(field);
    return value !== undefined && /^https:\/\/[^/?#@\\]+(\/[^?#]*)?$/i.test(value) && URL.canParse(value)
      ? value
      : undefined;
  };
  const name = setting('name') || lacks('name');
  if (isReservedName(name)) {
    throw notDescribed(
      l10n.t(
        "A custom cloud can't be called {0}. Change the name in the microsoft-sovereign-cloud.customEnvironment setting.",
        name,
      ),
      'name',
    );
  }
  const endpoint = new URL(secure('resourceManagerEndpointUrl') ?? lacks('resourceManagerEndpointUrl'));
  if (endpoint.pathname !== '/') lacks('resourceManagerEndpointUrl');
  const resourceManager = endpoint.origin;
  const audience = setting('activeDirectoryResourceId') ?? setting('managementEndpointUrl') ?? resourceManager;
  return {
    name,
    resourceManager,
    authority: secure('activeDirectoryEndpointUrl') ?? lacks('activeDirectoryEndpointUrl'),
    portal: secure('portalUrl') ?? resourceManager,
    scopes: [`${audience}/.default`],
    custom: true,
  };
}

function lacks(field: string): never {
  throw notDescribed(
    field === 'name'
      ? l10n.t("The microsoft-sovereign-cloud.customEnvironment setting doesn't have a valid {0}.", field)
      : l10n.t(
          'The microsoft-sovereign-cloud.customEnvironment setting needs an https address as {0}, such as https://management.contoso.example.',
          field,
        ),
    field,
  );
}

function notDescribed(message: string, target: string): AzureError {
  return new AzureError({ reason: 'invalid', code: 'CustomCloudNotDescribed', message, target });
}
