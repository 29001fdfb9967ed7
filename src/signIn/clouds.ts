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

export const publicCloud: Cloud = {
  name: 'AzureCloud',
  resourceManager: 'https://management.azure.com',
  authority: 'https://login.microsoftonline.com',
  portal: 'https://portal.azure.com',
  scopes: ['https://management.azure.com/.default'],
  directory: { endpoint: 'https://graph.microsoft.com', scopes: ['https://graph.microsoft.com/.default'] },
  custom: false,
};

const sovereignClouds: readonly Cloud[] = [
  {
    name: 'ChinaCloud',
    resourceManager: 'https://management.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
    scopes: ['https://management.chinacloudapi.cn/.default'],
    custom: false,
  },
  {
    name: 'USGovernment',
    resourceManager: 'https://management.usgovcloudapi.net',
    authority: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
    scopes: ['https://management.usgovcloudapi.net/.default'],
    custom: false,
  },
];

/** The values of VS Code's settings `microsoft-sovereign-cloud.*`. */
export interface CloudSettings {
  readonly environment?: string | undefined;
  readonly customEnvironment?: unknown;
}

/** The cloud of the name that VS Code's setting gives it. The public one for any other name but that of a custom cloud. */
export function knownCloud(environment: string | undefined): Cloud | undefined {
  return environment === 'custom'
    ? undefined
    : (sovereignClouds.find(({ name }) => name === environment) ?? publicCloud);
}

/** Whether the journal, VS Code or its account library know another Azure than the custom one by this name. */
export function isReservedName(name: string): boolean {
  return /^(azure.*cloud|(azure)?(chinacloud|usgovernment)|custom|sample.*)$/i.test(name.trim());
}

/**
 * What a session needs of a custom cloud before `cloudOf` has looked at it. The name includes its host: another cloud may
 * be called the same, and must not continue what was begun in this one.
 */
export function customOutline({ customEnvironment }: CloudSettings): {
  readonly name: string;
  readonly portal: string;
} {
  const described = (customEnvironment ?? {}) as Readonly<Record<string, unknown>>;
  const setting = (field: string): string => {
    const value = described[field];
    return typeof value === 'string' ? value.trim() : '';
  };
  const [name, endpoint, portal] = [setting('name'), setting('resourceManagerEndpointUrl'), setting('portalUrl')];
  const isDescribed = name !== '' && !isReservedName(name) && URL.canParse(endpoint);
  return {
    name: isDescribed ? `${name} (${new URL(endpoint).host})` : 'custom',
    portal: portal.startsWith('https://') ? portal.replace(/\/+$/, '') : '',
  };
}
