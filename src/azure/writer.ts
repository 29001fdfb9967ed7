import * as l10n from '@vscode/l10n';
import { armRequest, mergesIntoCurrent } from '../arm/armRequest';
import type { Json } from '../arm/json';
import { AzureError } from '../domain/failure';
import { sameId, subscriptionOf } from '../domain/resourceId';
import type { Change } from '../domain/plan';
import { toAzureError } from './armError';
import { changeClient } from './clients';
import { Heard } from './heard';
import type { AzureWriter, Connection, Directory, Submission } from './ports';
import { getJson, notAResource, pathOf } from './rest';
import { changedSince, lostAfter } from './remark';
import { restoredPoller, sendRequest } from './send';
import { settleChange } from './settle/settleChange';
import { followSubmission } from './submission';

export function createWriter(directory: Directory): AzureWriter {
  const connectionTo = ({ target }: Change): Connection => directory.connectionOf(subscriptionOf(target));

  const follow = (change: Change, state: string | undefined, heard: Heard, before?: Json): Submission => {
    const connection = connectionTo(change);
    return followSubmission({
      change,
      state,
      heard,
      restore: async from => restoredPoller(await changeClient(connection, heard.hear), from),
      settle: () => settleChange(connection, change),
      ...(change.kind === 'updateVersion' && {
        remark: before && changedSince(before, change.shall),
        remarkAfter: () => lostAfter(connection, change, before),
      }),
    });
  };

  return {
    async submit(change, signal, secret) {
      const connection = connectionTo(change);
      const heard = new Heard();
      try {
        const current = mergesIntoCurrent(change) ? await getJson(connection, pathOf(change.target)) : undefined;
        const request = armRequest(change, { current, secret });
        if (!request) throw notAResource(change.target);
        const auxiliary = sourceTenant(directory, change);
        const state = await sendRequest(request, { connection, hear: heard.hear, auxiliary, abortSignal: signal });
        return follow(change, state, heard, current);
      } catch (error) {
        throw toAzureError(error);
      }
    },
    resume: async (change, state) => follow(change, state, new Heard()),
    settle: async change => settleChange(connectionTo(change), change),
  };
}

/** Who is signed in to the tenant that a version's source lies in; undefined where that is the version's own. */
function sourceTenant(directory: Directory, change: Change): Connection | undefined {
  const tenantId = change.kind === 'createVersion' ? change.shall.sourceTenantId : undefined;
  if (tenantId === undefined) return undefined;
  const tenants = directory.tenants();
  const source = tenants.find(tenant => sameId(tenant.tenantId, tenantId));
  if (source?.subscriptions.some(one => sameId(one.id, subscriptionOf(change.target)))) return undefined;
  if (source) return source.connection;
  throw new AzureError({
    reason: 'signIn',
    code: 'SourceTenantNotSignedIn',
    message: l10n.t('Sign in to the tenant {0} as well: the source is there.', tenantId),
    target: change.target,
  });
}
