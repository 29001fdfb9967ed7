import * as l10n from '@vscode/l10n';
import { armRequest } from '../arm/armRequest';
import { mergesIntoCurrent } from '../arm/currentState';
import type { Json } from '../base/json';
import { traitsOf } from '../domain/change/traitsOf';
import { AzureError } from '../domain/errors/failure';
import { sameId, subscriptionOf } from '../domain/id/resourceId';
import type { KnownErrors } from '../domain/labs/labError';
import type { Change } from '../domain/plan/plan';
import { changeClient } from './clients';
import { toAzureError } from './http/armError';
import { LastResponse } from './http/lastResponse';
import { readJson } from './http/readJson';
import { notAResource, pathOf } from './http/rest';
import { withCachedToken } from './http/withCachedToken';
import { explainLabFailure, labErrorsBefore } from './labs/explainLabFailure';
import type { AzureWriter, Connection, Directory, Submission } from './ports';
import { settleChange } from './settle/settleChange';
import { regionsChangedSince, lostRegions } from './write/concurrentUpdates';
import { followSubmission } from './write/followSubmission';
import { resourcePolling, needsResourcePolling } from './write/needsResourcePolling';
import { prepareRequest, restoredPoller } from './write/prepareRequest';
import { readState, versionWriteOf, type VersionWrite } from './write/versionWrite';

/** State of a change in flight, besides its poller. */
interface InFlight {
  readonly writing?: VersionWrite | undefined;
  readonly remark?: string | undefined;
  readonly errorsBefore?: KnownErrors | undefined;
}

export function createWriter(directory: Directory): AzureWriter {
  const connectionTo = ({ target }: Change): Connection => directory.connectionOf(subscriptionOf(target));

  const follow = (
    change: Change,
    state: string | undefined,
    lastResponse: LastResponse,
    { writing, remark, errorsBefore }: InFlight,
  ): Submission => {
    const connection = connectionTo(change);
    const delta = traitsOf(change).updatesVersion(change);
    return followSubmission({
      change,
      state,
      lastResponse,
      writing,
      remark,
      restore: async from => restoredPoller(await changeClient(connection, lastResponse.onResponse), from),
      settle: () => settleChange(connection, change, errorsBefore),
      explain: failure => explainLabFailure(connection, change, failure, errorsBefore),
      ...(delta && {
        remarkAfter: (isLast: boolean) => lostRegions(connection, { versionId: change.target, delta, writing }, isLast),
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
    errorsBefore: async change => labErrorsBefore(connectionTo(change), change),
    async submit(change, { signal, secret, errorsBefore } = {}) {
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
        const { body } = (current && armRequest(change, { current, secret })) ?? outline;
        const accepted = await send(body);
        const state = accepted ?? (needsResourcePolling(change) ? resourcePolling : undefined);
        const delta = traitsOf(change).updatesVersion(change);
        if (!delta || !current) return follow(change, state, lastResponse, { errorsBefore });
        const writing = versionWriteOf(current, delta, at, lastResponse.correlationId);
        const remark = regionsChangedSince(current, delta);
        return follow(change, state, lastResponse, { errorsBefore, writing, remark });
      } catch (error) {
        throw toAzureError(error);
      }
    },
    resume: async (change, savedState, errorsBefore) => {
      const { poller, writing } = readState(savedState);
      return follow(change, poller, new LastResponse(), { writing, errorsBefore });
    },
    settle: async (change, errorsBefore) => settleChange(connectionTo(change), change, errorsBefore),
  };
}

/** The connection to the tenant of a version's source. Undefined if it is the version's own tenant. */
function sourceTenant(directory: Directory, change: Change): Connection | undefined {
  const tenantId = traitsOf(change).makesVersion(change)?.sourceTenantId;
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
