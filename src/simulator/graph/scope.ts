import { ArmError, type Call } from '../http/route';
import type { Subscription } from '../world/world';

/**
 * The subscriptions of a query: those of the caller's tenant, limited to the requested ones.
 * @throws ArmError 400 if none is left
 */
export function subscriptionsInScope(call: Call, requested: readonly string[] | undefined): Subscription[] {
  const visible = call.world.subscriptions.filter(
    one => one.tenantId.toLowerCase() === call.claims.tenant.toLowerCase() && one.state !== 'Deleted',
  );
  if (!requested || requested.length === 0) return visible;
  const wanted = new Set(requested.map(id => id.toLowerCase()));
  const found = visible.filter(({ id }) => wanted.has(id.toLowerCase()));
  if (found.length > 0) return found;
  throw graphError(call, 'BadRequest', [
    {
      code: 'NoValidSubscriptionsInQueryRequest',
      message: `There must be at least one subscription that is eligible to contain resources. Given: '${requested.join(', ')}'.`,
    },
  ]);
}

/** An error in Resource Graph's format, whose top-level message never contains the reason. */
export function graphError(
  call: Call,
  code: string,
  details: unknown[],
  { status = 400, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): ArmError {
  const time = new Date(call.now).toISOString().replace('Z', '0000Z');
  const correlation = call.headers['x-ms-correlation-request-id'] ?? call.headers['x-ms-client-request-id'];
  const message = `Please provide below info when asking for support: timestamp = ${time}, correlationId = ${correlation ?? call.world.guid()}.`;
  return new ArmError(status, code, message, { details, headers });
}
