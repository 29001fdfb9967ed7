import { guidFor } from '../../authority/token';
import { invalidPropertyId, linkedAuthorizationFailed } from '../../http/errors';
import { at, compact, record, text, type Json } from '../../http/json';
import { isDenied } from '../../http/permissionRules';
import type { Call } from '../../http/route';
import { tenantOf } from '../../labs/principals';

const assign = 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action';

/**
 * A gallery's identities after a request. Omitted identities stay, null removes one, and a type that omits a kind
 * removes all of that kind.
 */
export function identityAfter(call: Call, before: Json | undefined): Json | undefined {
  if (at(call.body, 'identity') === undefined) return before;
  const requested = record(call.body, 'identity');
  const type = text(requested, 'type') ?? 'None';
  const users = /UserAssigned/i.test(type) ? usersAfter(call, record(before, 'userAssignedIdentities'), requested) : {};
  const isSystem = /SystemAssigned/i.test(type);
  const hasUsers = Object.keys(users).length > 0;
  if (!isSystem && !hasUsers) return undefined;
  return compact({
    type: [isSystem ? 'SystemAssigned' : [], hasUsers ? 'UserAssigned' : []].flat().join(', '),
    ...(isSystem && { principalId: guidFor(call.path.toLowerCase()), tenantId: tenantOf(call.world, call.path) }),
    userAssignedIdentities: hasUsers ? users : undefined,
  });
}

function usersAfter(call: Call, before: Json, requested: Json): Json {
  const users = new Map(Object.entries(before).map(([id, one]) => [id.toLowerCase(), [id, one] as const]));
  for (const [id, one] of Object.entries(record(requested, 'userAssignedIdentities'))) {
    if (one === null) users.delete(id.toLowerCase());
    else if (!users.has(id.toLowerCase())) users.set(id.toLowerCase(), [id, newIdentity(call, id)]);
  }
  return Object.fromEntries(users.values());
}

/** Azure validates the ID's format first. */
function newIdentity(call: Call, id: string): Json {
  if (!/^\/(subscriptions|providers)\/[^/]/i.test(id)) throw invalidPropertyId(id, 'identity.userAssignedIdentities');
  if (isDenied(call.world, assign, id))
    throw linkedAuthorizationFailed(call, 'Microsoft.Compute/galleries/write', assign, id);
  return { principalId: guidFor(id.toLowerCase()), clientId: guidFor(`client of ${id.toLowerCase()}`) };
}
