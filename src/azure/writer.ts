import * as l10n from '@vscode/l10n';
import { armRequest, mergesIntoCurrent } from '../arm/armRequest';
import type { Json } from '../arm/json';
import { AzureError } from '../domain/errors/failure';
import { sameId, subscriptionOf } from '../domain/id/resourceId';
import type { Change } from '../domain/plan/plan';
import { toAzureError } from './http/armError';
import { changeClient } from './clients';
import { resourcePolling, needsResourcePolling } from './write/needsResourcePolling';
import { LastResponse } from './http/lastResponse';
import { explainLabFailure } from './labs/explainLabFailure';
import type { AzureWriter, Connection, Directory, Submission } from './ports';
import { notAResource, pathOf, readJson } from './http/rest';
import { regionsChangedSince, lostRegions } from './write/concurrentUpdates';
import { withCachedToken } from './http/withCachedToken';
import { prepareRequest, restoredPoller } from './write/prepareRequest';
import { settleChange } from './settle/settleChange';
import { followSubmission } from './write/followSubmission';
import { readState, versionWriteOf } from './write/versionWrite';
import type { VersionWrite } from './write/versionWrite';

/** State of a change in flight, besides its poller. */
interface InFlight {
  readonly writing?: VersionWrite | undefined;
  readonly remark?: string | undefined;
  /** When it was sent, in milliseconds since 1970. */
  readonly since?: number | undefined;
}

export function createWriter(directory: Directory): AzureWriter {
  const connectionTo = ({ target }: Change): Connection => directory.connectionOf(subscriptionOf(target));

  const follow = (
    change: Change,
    state: string | undefined,
    lastResponse: LastResponse,
    { writing, remark, since }: InFlight,
  ): Submission => {
    const connection = connectionTo(change);
    return followSubmission({
      change,
      state,
      lastResponse,
      writing,
      remark,
      restore: async from => restoredPoller(await changeClient(connection, lastResponse.onResponse), from),
      settle: () => settleChange(connection, change, since),
      explain: failure => explainLabFailure(connection, change, failure, since),
      ...(change.kind === 'updateVersion' && {
        remarkAfter: (isLast: boolean) => lostRegions(connection, change, writing, isLast),
      }),
    });
  };

  /** The current state of the target, and when it was read. */
  const readNow = async (
    change: Change,
    connection: Connection,
    lastResponse: LastResponse,
  ): Promise<{ current?: Json; at: number }> => {
    if (!mergesIntoCurrent(change)) return { at: 0 };
    const current = await readJson(await changeClient(connection, lastResponse.onResponse), pathOf(change.target));
    return { current, at: lastResponse.date ?? Date.now() };
  };

  return {
    async submit(change, signal, secret) {
      const connection = withCachedToken(connectionTo(change));
      const lastResponse = new LastResponse();
      try {
        const outline = armRequest(change, { secret });
        if (!outline) throw notAResource(change.target);
        const auxiliary = sourceTenant(directory, change);
        const send = await prepareRequest(outline, {
          connection,
          onResponse: lastResponse.onResponse,
          auxiliary,
          abortSignal: signal,
        });
        const { current, at } = await readNow(change, connection, lastResponse);
        const accepted = await send(armRequest(change, { current, secret })?.body);
        const state = accepted ?? (needsResourcePolling(change) ? resourcePolling : undefined);
        const since = lastResponse.date ?? Date.now();
        if (change.kind !== 'updateVersion' || !current) return follow(change, state, lastResponse, { since });
        const writing = versionWriteOf(current, change.spec, at, lastResponse.correlationId);
        return follow(change, state, lastResponse, {
          since,
          writing,
          remark: regionsChangedSince(current, change.spec),
        });
      } catch (error) {
        throw toAzureError(error);
      }
    },
    resume: async (change, savedState, since) => {
      const { poller, writing } = readState(savedState);
      return follow(change, poller, new LastResponse(), { writing, since });
    },
    settle: async (change, since) => settleChange(connectionTo(change), change, since),
  };
}

/** The connection to the tenant of a version's source. Undefined if it is the version's own tenant. */
function sourceTenant(directory: Directory, change: Change): Connection | undefined {
  const tenantId = change.kind === 'createVersion' ? change.spec.sourceTenantId : undefined;
  if (tenantId === undefined) return undefined;
  const tenants = directory.tenants();
  const source = tenants.find(tenant => sameId(tenant.tenantId, tenantId));
  if (source?.subscriptions.some(one => sameId(one.id, subscriptionOf(change.target)))) return undefined;
  if (source) return source.connection;
  throw new AzureError({
    reason: 'signIn',
    code: 'SourceTenantNotSignedIn',
    message: l10n.t('Sign in to tenant {0}, too. The source is in that tenant.', tenantId),
    target: change.target,
  });
}
