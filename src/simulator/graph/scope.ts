import { ArmError, type Call } from '../answer';
import type { DenyRule, Subscription } from '../world';

/**
 * Subscriptions a query is about: those of the caller's tenant, of these the ones asked for.
 * @throws ArmError 400 when none is left
 */
export function subscriptionsInScope(call: Call, asked: readonly string[] | undefined): Subscription[] {
  const visible = call.world.subscriptions.filter(
    one => one.tenantId.toLowerCase() === call.claims.tenant.toLowerCase() && one.state !== 'Deleted',
  );
  if (!asked || asked.length === 0) return visible;
  const wanted = new Set(asked.map(id => id.toLowerCase()));
  const found = visible.filter(({ id }) => wanted.has(id.toLowerCase()));
  if (found.length > 0) return found;
  throw graphError(call, 'BadRequest', [
    {
      code: 'NoValidSubscriptionsInQueryRequest',
      message: `There must be at least one subscription that is eligible to contain resources. Given: '${asked.join(', ')}'.`,
    },
  ]);
}

/** Resource Graph does not refuse what the caller may not read: it leaves it out. */
export function mayRead(rules: readonly DenyRule[], id: string, type: string): boolean {
  if (rules.length === 0) return true;
  const [path, action] = [`${id.toLowerCase()}/`, `${type.toLowerCase()}/read`];
  return !rules.some(rule => {
    const scope = rule.scope.toLowerCase().replace(/\/?$/, '/');
    const pattern = rule.action
      .toLowerCase()
      .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*');
    return path.startsWith(scope) && new RegExp(`^${pattern}$`).test(action);
  });
}

/** An error in the form of Resource Graph, whose top message never says what is wrong. */
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
