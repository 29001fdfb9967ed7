import * as l10n from '@vscode/l10n';
import { AzureError } from '../domain/errors/failure';

/** An Azure cloud. Endpoints have no trailing slash. */
export interface Cloud {
  readonly name: string;
  readonly resourceManager: string;
  /** The endpoint that issues tokens. */
  readonly authority: string;
  readonly portal: string;
  /** Token scopes for Resource Manager. */
  readonly scopes: readonly string[];
  /** Microsoft Graph, only in clouds where the application IDs of Azure's services are known. */
  readonly directory?: { readonly endpoint: string; readonly scopes: readonly string[] };
  /** A custom cloud: instance discovery must be disabled. */
  readonly custom: boolean;
}

const known: Readonly<Record<string, Cloud>> = {
  AzureCloud: {
    name: 'AzureCloud',
    resourceManager: 'https://management.azure.com',
    authority: 'https://login.microsoftonline.com',
    portal: 'https://portal.azure.com',
    scopes: ['https://management.azure.com/.default'],
    directory: { endpoint: 'https://graph.microsoft.com', scopes: ['https://graph.microsoft.com/.default'] },
    custom: false,
  },
  ChinaCloud: {
    name: 'ChinaCloud',
    resourceManager: 'https://management.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
    scopes: ['https://management.chinacloudapi.cn/.default'],
    custom: false,
  },
  USGovernment: {
    name: 'USGovernment',
    resourceManager: 'https://management.usgovcloudapi.net',
    authority: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
    scopes: ['https://management.usgovcloudapi.net/.default'],
    custom: false,
  },
};

/** The values of VS Code's settings `microsoft-sovereign-cloud.*`. */
export interface CloudSettings {
  readonly environment?: string | undefined;
  readonly customEnvironment?: unknown;
}

/** The cloud that VS Code is set to. Throws `AzureError` if a custom cloud is selected but not configured. */
export function cloudOf(settings: CloudSettings): Cloud {
  return settings.environment === 'custom'
    ? customCloud(settings.customEnvironment)
    : (known[settings.environment ?? ''] ?? (known['AzureCloud'] as Cloud));
}

function customCloud(described: unknown): Cloud {
  const text = (field: string): string | undefined => {
    const value = (described as Record<string, unknown> | null | undefined)?.[field];
    return typeof value === 'string' && value.trim() !== '' ? withoutSlash(value.trim()) : undefined;
  };
  const required = (field: string): string => {
    const value = text(field);
    if (value !== undefined && (field === 'name' || URL.canParse(value))) return value;
    throw new AzureError({
      reason: 'invalid',
      code: 'CustomCloudNotDescribed',
      message: l10n.t("The microsoft-sovereign-cloud.customEnvironment setting doesn't have a valid {0}.", field),
      target: field,
    });
  };
  const resourceManager = required('resourceManagerEndpointUrl');
  const audience = text('activeDirectoryResourceId') ?? text('managementEndpointUrl') ?? resourceManager;
  return {
    name: required('name'),
    resourceManager,
    authority: required('activeDirectoryEndpointUrl'),
    portal: text('portalUrl') ?? resourceManager,
    scopes: [`${audience}/.default`],
    custom: true,
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
