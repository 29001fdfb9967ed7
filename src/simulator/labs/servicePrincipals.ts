import { isDenied } from '../http/permissionRules';
import { ArmError, type RouteResponse, type Call, type Route } from '../http/route';
import { labApps, principalOf } from './principals';
import { registrationKey } from './registration';

const action = 'Microsoft.Graph/servicePrincipals/read';

/** Microsoft Graph, recognized by its path: an application's service principal, by `servicePrincipals(appId='…')`. */
export const servicePrincipalRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1.0/{entity}', unversioned: true, handle: servicePrincipal },
];

function servicePrincipal(call: Call): RouteResponse {
  const { entity = '' } = call.params;
  const appId = /^servicePrincipals\(appId='([^']*)'\)$/i.exec(entity)?.[1];
  if (appId === undefined) {
    throw new ArmError(400, 'BadRequest', `Resource not found for the segment '${entity}'.`);
  }
  if (isDenied(call.world, action, '/')) {
    throw new ArmError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  const { tenant } = call.claims;
  if (!Object.values(labApps).includes(appId.toLowerCase()) || !isKnown(call, tenant)) {
    throw new ArmError(
      404,
      'Request_ResourceNotFound',
      `Resource '${appId}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  const found = { id: principalOf(appId, tenant), appId, displayName: 'Azure Lab Services' };
  const select = call.query.get('$select')?.split(',');
  const shown = Object.entries(found).filter(([name]) => select?.includes(name) ?? true);
  const context = `${call.origin}/v1.0/$metadata#servicePrincipals/$entity`;
  return { status: 200, body: { '@odata.context': context, ...Object.fromEntries(shown) } };
}

/** A tenant gets the principals when one of its subscriptions registers Lab Services. */
function isKnown(call: Call, tenant: string): boolean {
  const { subscriptions, registrations } = call.world;
  return subscriptions
    .filter(({ tenantId }) => tenantId.toLowerCase() === tenant.toLowerCase())
    .some(({ id }) => registrationKey(id, 'Microsoft.LabServices') in registrations);
}
