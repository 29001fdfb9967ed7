import * as l10n from '@vscode/l10n';
import { orUndefined } from '../../azure/http/rest';
import { showResource } from '../../platform/showDocument';
import type { Command } from '../services';
import { allKinds, readTargets } from '../target/targets';

/** View Properties: a resource's properties as a read-only document; as raw JSON for a given `json`. */
export const viewProperties: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('View Properties'), kinds: allKinds } as const;
    const [id] = await readTargets(args, query, services, async one =>
      (await orUndefined(services.reader.raw(one))) === undefined ? undefined : one,
    );
    if (id !== undefined) await showResource(id, args[1] === 'json' ? 'json' : 'yaml');
  };
