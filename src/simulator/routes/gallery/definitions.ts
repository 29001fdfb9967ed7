import { invalidParameter, operationNotAllowed } from '../../http/errors';
import { at, compact, record, text, type Json } from '../../http/json';
import { page } from '../../http/paging';
import type { RouteResponse, Call, Route } from '../../http/route';
import {
  checkDefinitionName,
  checkDefinitionValues,
  checkImmutable,
  checkNewDefinition,
  featuresOf,
  securityOf,
} from '../../rules/definition';
import { checkEndOfLife, checkIdle, checkNoChildren, locationOf, requireParent } from '../../rules/lifecycle';
import { checkQuota } from '../../rules/quota';
import { startComputeOperation } from '../../world/longRunningOperations';
import { knownTo, renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';
import { existing } from '../readOnlyRoutes';
import { tagsFrom } from './galleries';
import { softDeletedIn } from './softDeleted';

const type = 'Microsoft.Compute/galleries/images';
const all =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/images';
const one = `${all}/{image}`;
const durationMs = 150;
const write: Route['policy'] = ['CreateUpdateGalleryImage', 150, 750];

export const definitionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: one,
    type,
    action: `${type}/read`,
    policy: ['GetGalleryImage', 600, 3000],
    handle: call => ({ status: 200, body: render(call, existing(call)) }),
  },
  {
    method: 'GET',
    path: all,
    type,
    action: `${type}/read`,
    policy: ['ListGalleryImagesInGallery', 1500, 10_000],
    handle: call => {
      const gallery = galleryOf(call);
      return page(call, call.world.list(type, gallery.id), 50, definition => render(call, definition));
    },
  },
  { method: 'PUT', path: one, type, action: `${type}/write`, policy: write, handle: put },
  { method: 'PATCH', path: one, type, action: `${type}/write`, policy: write, handle: patch },
  {
    method: 'DELETE',
    path: one,
    type,
    action: `${type}/delete`,
    policy: ['DeleteGalleryImage', 50, 300],
    handle: remove,
  },
];

function put(call: Call): RouteResponse {
  const before = call.world.get(call.path);
  const gallery = galleryOf(call);
  const location = locationOf(call, type, before);
  const name = call.params['image'] ?? '';
  const requested = record(call.body, 'properties');
  if (!before) {
    checkDefinitionName(name);
    checkNewDefinition(call, requested, gallery);
    checkQuota(call.world, type, call.params['subscription'] ?? '', location);
    checkSharedLocation(gallery, location);
  }
  const id = before?.id ?? call.path;
  const shell = { id, name: before?.name ?? name, type, location, ...tagsFrom(call.body), properties: {} };
  return save(call, gallery, before, shell, before ? requested : withDefaults(requested, call.apiVersion));
}

function patch(call: Call): RouteResponse {
  const before = existing(call);
  return save(call, galleryOf(call), before, { ...before, ...tagsFrom(call.body) }, record(call.body, 'properties'));
}

function save(
  call: Call,
  gallery: StoredResource,
  before: StoredResource | undefined,
  shell: StoredResource,
  requested: Json,
): RouteResponse {
  if (before) {
    checkIdle(before, 'Update Gallery Image');
    checkImmutable(requested, before.properties, at(call.body, 'properties', 'allowUpdateImage') === true);
  }
  const wanted = { ...before?.properties, ...requested };
  checkDefinitionValues(wanted, gallery);
  checkEndOfLife(
    text(requested, 'endOfLifeDate'),
    text(before?.properties, 'endOfLifeDate'),
    call.now,
    'galleryImage.properties.endOfLifeDate',
  );
  const definition = { ...shell, properties: stored(wanted, before ? 'Updating' : 'Creating') };
  call.world.put(definition);
  const headers = startComputeOperation(call, {
    resource: definition.id,
    location: definition.location ?? '',
    durationMs,
    effect: { do: 'complete', state: 'Succeeded' },
  });
  return { status: before ? 200 : 201, headers, body: render(call, definition) };
}

function render({ apiVersion }: Call, definition: StoredResource): Json {
  return renderResource(definition, knownTo(apiVersion, { architecture: '2021-10-01' }, definition.properties));
}

/** Since 2025-03-03 the defaults are generation 2 and trusted launch; before, generation 1. */
function withDefaults(requested: Json, apiVersion: string): Json {
  const isNew = apiVersion >= '2025-03-03';
  const generation = text(requested, 'hyperVGeneration') ?? (isNew ? 'V2' : 'V1');
  const features = featuresOf(requested);
  if (isNew && generation === 'V2' && securityOf(requested) === undefined) {
    features.push({ name: 'SecurityType', value: 'TrustedLaunchSupported' });
  }
  return { architecture: 'x64', ...requested, hyperVGeneration: generation, ...(features.length > 0 && { features }) };
}

function stored(wanted: Json, provisioningState: string): Json {
  const features = featuresOf(wanted);
  const { description, eula, privacyStatementUri, releaseNoteUri, endOfLifeDate } = wanted;
  const { hyperVGeneration, architecture, osType, osState, identifier, purchasePlan } = wanted;
  return compact({
    description,
    eula,
    privacyStatementUri,
    releaseNoteUri,
    hyperVGeneration,
    architecture,
    features: features.length > 0 ? features : undefined,
    osType,
    osState,
    endOfLifeDate,
    identifier,
    recommended: filled(wanted, 'recommended'),
    disallowed: filled(wanted, 'disallowed'),
    purchasePlan,
    provisioningState,
  });
}

/** A member without null values. Azure doesn't return empty ones. */
function filled(properties: Json, name: string): Json | undefined {
  const members = compact(record(properties, name));
  return Object.keys(members).length > 0 ? members : undefined;
}

function remove(call: Call): RouteResponse {
  const definition = call.world.get(call.path);
  if (!definition) return { status: 204 };
  checkNoChildren(call, definition.id, [`${type}/versions`]);
  if (softDeletedIn(call, definition.id).length > 0) {
    throw operationNotAllowed(
      `Gallery image '${definition.name}' cannot be deleted because it holds soft-deleted image versions.`,
    );
  }
  const headers = startComputeOperation(call, {
    resource: definition.id,
    location: definition.location ?? '',
    durationMs,
    effect: { do: 'delete' },
  });
  call.world.put({ ...definition, properties: { ...definition.properties, provisioningState: 'Deleting' } });
  return { status: 202, headers };
}

function galleryOf(call: Call): StoredResource {
  const id = call.path.replace(/\/images(\/[^/]*)?$/i, '');
  return requireParent(call, id, call.params['gallery'] ?? '');
}

function checkSharedLocation(gallery: StoredResource, location: string): void {
  const sharing = text(gallery.properties, 'sharingProfile', 'permissions') ?? 'Private';
  if (sharing === 'Private' || gallery.location === location) return;
  throw invalidParameter(
    `Gallery images of a shared gallery must be created in the location of the gallery '${gallery.location ?? ''}'.`,
    'location',
  );
}
