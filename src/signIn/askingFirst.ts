import * as l10n from '@vscode/l10n';
import { Emitter } from '../base/event';
import type { FileStorage } from '../base/fileStorage';
import { list } from '../base/json';
import { lazyLoad } from '../base/lazy';
import { listText } from '../base/listText';
import { AzureError } from '../domain/errors/failure';
import type { Cloud } from './clouds';
import type { SignInProvider } from './provider';

/** Where the hosts are kept that the user has allowed. */
export type AllowedHosts = Pick<FileStorage, 'read' | 'write'>;

export interface AskingFirst {
  readonly cloud: Pick<Cloud, 'name' | 'resourceManager' | 'authority'>;
  /** Loads what sends credentials to the cloud. */
  readonly load: () => Promise<SignInProvider>;
  readonly storage: AllowedHosts;
  readonly confirm: (question: string, detail: string, button: string) => Promise<boolean>;
}

const file = 'allowed.hosts';

/**
 * A provider that sends nothing to a custom cloud before the user has allowed its hosts. It asks once, when the user
 * signs in; until then nobody is signed in.
 */
export function askingFirst({ cloud, load, storage, confirm }: AskingFirst): SignInProvider {
  const hosts = [...new Set([cloud.resourceManager, cloud.authority].map(url => new URL(url).host))];
  const changed = new Emitter<void>();
  let loaded: SignInProvider | undefined;
  let disposed = false;

  const provider = lazyLoad(async () => {
    loaded = await load();
    if (disposed) loaded.dispose();
    loaded.onDidChange(() => changed.fire());
    return loaded;
  });

  async function allowed(): Promise<readonly unknown[]> {
    try {
      return list(JSON.parse((await storage.read(file)) ?? '[]'));
    } catch {
      return [];
    }
  }
  async function isAllowed(): Promise<boolean> {
    const known = await allowed();
    return hosts.every(host => known.includes(host));
  }

  async function ask(): Promise<void> {
    const names = listText(hosts);
    const question = l10n.t('Sign in to the custom cloud at {0}?', names);
    const detail = l10n.t(
      'The microsoft-sovereign-cloud.customEnvironment setting describes the cloud {0} with this address. Your credentials are sent there. Allow it only if you trust whoever runs it.',
      cloud.name,
    );
    if (!(await confirm(question, detail, l10n.t('Allow')))) {
      const message = l10n.t(
        "You're still signed out, because you didn't allow signing in at {0}. Sign in again to allow it, or change the microsoft-sovereign-cloud settings.",
        names,
      );
      throw new AzureError({ reason: 'invalid', code: 'CloudNotAllowed', message });
    }
    await storage.write(file, JSON.stringify([...new Set([...(await allowed()), ...hosts])]));
  }

  return {
    tenants: async () => ((await isAllowed()) ? (await provider()).tenants() : 'signedOut'),
    async signIn(tenantId, account) {
      if (!(await isAllowed())) await ask();
      await (await provider()).signIn(tenantId, account);
    },
    onDidChange: changed.event,
    dispose() {
      disposed = true;
      loaded?.dispose();
    },
  };
}
