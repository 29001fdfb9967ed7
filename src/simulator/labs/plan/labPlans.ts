import { linkedAuthorizationFailed, linkedTenantNotAuthorized } from '../../http/errors';
import { compact, record, text, type Json } from '../../http/json';
import { isDenied } from '../../http/permissionRules';
import type { RouteResponse, Call, Route } from '../../http/route';
import { tagsFrom } from '../../routes/gallery/galleries';
import { existing } from '../../routes/readOnlyRoutes';
import { locationOf } from '../../rules/lifecycle';
import type { StoredResource } from '../../world/storedResource';
import { checkLabName, checkNotBusy, refused } from '../lab/labChecks';
import { labFailure } from '../lab/labFailure';
import { startLabOperation } from '../lab/labOperations';
import { saveImage } from '../lab/saveImage';
import { labPlanType as type, paths, planImageType } from '../labTypes';
import { labApps, labServicesHasRole, roles, tenantOf } from '../principals';
import { readRoutes } from '../readRoutes';
import { checkRegistered } from '../registration';
import { renderLabResource } from '../renderLabResource';

const durationMs = 30_000;
const write = `${type}/write`;

export const labPlanRoutes: readonly Route[] = [
  ...readRoutes(type, paths.plan, 'labPlans'),
  { method: 'PUT', path: paths.plan, type, action: write, handle: put },
  { method: 'PATCH', path: paths.plan, type, action: write, handle: patch },
  { method: 'DELETE', path: paths.plan, type, action: `${type}/delete`, handle: remove },
  { method: 'POST', path: `${paths.plan}/saveImage`, type, action: `${type}/saveImage/action`, handle: saveImage },
];

function put(call: Call): RouteResponse {
  checkRegistered(call);
  const before = call.world.get(call.path);
  if (before) checkNotBusy(before);
  else checkLabName(call.params['plan'] ?? '');
  const location = locationOf(call, type, before);
  const requested = record(call.body, 'properties');
  const shell: StoredResource = {
    id: before?.id ?? call.path,
    name: before?.name ?? call.params['plan'] ?? '',
    type,
    location,
    ...tagsFrom(call.body),
    properties: {},
  };
  const { headers, body } = save(call, before, shell, writableProperties(requested, location));
  return { status: before ? 200 : 201, headers, body };
}

function patch(call: Call): RouteResponse {
  checkRegistered(call);
  const before = existing(call);
  checkNotBusy(before);
  const requested = compact(record(call.body, 'properties'));
  const { headers, body } = save(
    call,
    before,
    before,
    writableProperties({ ...before.properties, ...requested }, before.location ?? ''),
  );
  return { status: 202, headers, body };
}

/** The writable properties of a plan. Without `sharedGalleryId`, the gallery is detached. */
function writableProperties(requested: Json, location: string): Json {
  const { defaultConnectionProfile, defaultAutoShutdownProfile, defaultNetworkProfile } = requested;
  const { allowedRegions = [location], sharedGalleryId, supportInfo, linkedLmsInstance } = requested;
  return compact({
    defaultConnectionProfile,
    defaultAutoShutdownProfile,
    defaultNetworkProfile,
    allowedRegions,
    sharedGalleryId,
    supportInfo,
    linkedLmsInstance,
  });
}

function save(
  call: Call,
  before: StoredResource | undefined,
  shell: StoredResource,
  wanted: Json,
): { headers: Record<string, string>; body: unknown } {
  const attached = text(before?.properties, 'sharedGalleryId');
  const gallery = galleryIn(wanted);
  const isNew = gallery !== undefined && gallery.toLowerCase() !== attached?.toLowerCase();
  if (isNew) checkGallery(call, gallery);
  const error = isNew ? accessError(call, gallery) : undefined;
  const kept = compact({ ...wanted, sharedGalleryId: isNew ? attached : gallery });
  const state = before ? 'Updating' : 'Creating';
  const plan = { ...shell, properties: { ...kept, provisioningState: state } };
  call.world.put(plan);
  const { headers } = startLabOperation(call, {
    resource: plan.id,
    location: plan.location ?? '',
    durationMs,
    ...(error && { error }),
    onFailure: failure =>
      labFailure(failure, before ? 'Update' : 'Create', call.now + durationMs, [plan.id], {
        provisioningState: 'Failed',
      }),
    effect: {
      do: 'change',
      merge: [
        {
          id: plan.id,
          properties: {
            sharedGalleryId: gallery ?? null,
            provisioningState: 'Succeeded',
            resourceOperationError: null,
          },
        },
      ],
      remove: staleImageIds(call, plan.id, gallery),
    },
  });
  return { headers, body: renderLabResource(call, plan) };
}

/** IDs of stored image states that belong to another gallery than the attached one. */
function staleImageIds(call: Call, plan: string, gallery: string | undefined): string[] {
  const kept = gallery === undefined ? undefined : `${gallery.toLowerCase()}/images/`;
  return call.world
    .list(planImageType, plan)
    .filter(({ properties }) => {
      const definition = text(properties, 'sharedGalleryId')?.toLowerCase();
      return definition !== undefined && (kept === undefined || !definition.startsWith(kept));
    })
    .map(({ id }) => id);
}

/** The gallery in the properties. Throws 400 for the ID of anything else. */
function galleryIn(wanted: Json): string | undefined {
  const id = wanted['sharedGalleryId'];
  if (id === undefined) return undefined;
  if (typeof id === 'string' && /\/providers\/Microsoft\.Compute\/galleries\/[^/]+$/i.test(id)) return id;
  throw refused('InvalidSharedGalleryId', 'The property sharedGalleryId must be the resource id of a compute gallery.');
}

function checkGallery(call: Call, id: string): void {
  const linked = 'Microsoft.Compute/galleries/write';
  const tenant = tenantOf(call.world, id);
  if (tenant !== '' && tenant.toLowerCase() !== call.claims.tenant.toLowerCase()) {
    throw linkedTenantNotAuthorized(call, write, id.split('/')[2] ?? '');
  }
  if (!call.world.get(id)) throw refused('SharedGalleryNotFound', `The compute gallery '${id}' cannot be found.`);
  if (isDenied(call.world, linked, id)) throw linkedAuthorizationFailed(call, write, linked, id);
}

function accessError(call: Call, gallery: string): { code: string; message: string } | undefined {
  if (labServicesHasRole(call.world, labApps.plans, [roles.owner], gallery, call.now)) return undefined;
  return {
    code: 'SharedGalleryAccessDenied',
    message: `Azure Lab Services (application ${labApps.plans}) is not Owner of the compute gallery '${gallery}'.`,
  };
}

function remove(call: Call): RouteResponse {
  const plan = call.world.get(call.path);
  if (!plan) return { status: 204 };
  checkNotBusy(plan);
  call.world.put({ ...plan, properties: { ...plan.properties, provisioningState: 'Deleting' } });
  const images = call.world.list(planImageType, plan.id).map(({ id }) => id);
  const { headers } = startLabOperation(call, {
    resource: plan.id,
    location: plan.location ?? '',
    durationMs,
    effect: { do: 'change', remove: [...images, plan.id] },
  });
  return { status: 202, headers };
}
