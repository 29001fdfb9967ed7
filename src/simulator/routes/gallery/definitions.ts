import type { Answer, Call, Route } from '../../http/answer';
import { invalidParameter, notAllowed } from '../../http/errors';
import { at, compact, record, text } from '../../http/json';
import type { Json } from '../../http/json';
import { begin } from '../../world/longWork';
import { page } from '../../http/paging';
import { rendered } from '../../world/render';
import {
  checkDefinitionName,
  checkDefinitionValues,
  checkFixed,
  checkNewDefinition,
  featuresOf,
  securityOf,
} from '../../rules/definition';
import { checkEndOfLife, checkIdle, checkNoChildren, locationOf, parentOrThrow } from '../../rules/lifecycle';
import { checkQuota } from '../../rules/quota';
import type { StoredResource } from '../../world/storedResource';
import { tagged } from './galleries';
import { softDeletedIn } from './softDeleted';
import { existing } from '../stored';

const type = 'Microsoft.Compute/galleries/images';
const all =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/images';
const one = `${all}/{image}`;
const lasts = 150;
const write: Route['policy'] = ['CreateUpdateGalleryImage', 150, 750];

export const definitionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: one,
    type,
    action: `${type}/read`,
    policy: ['GetGalleryImage', 600, 3000],
    handle: call => ({ status: 200, body: rendered(existing(call)) }),
  },
  {
    method: 'GET',
    path: all,
    type,
    action: `${type}/read`,
    policy: ['ListGalleryImagesInGallery', 1500, 10_000],
    handle: call => {
      const gallery = galleryOf(call);
      return page(call, call.world.list(type, gallery.id), 50, definition => rendered(definition));
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

function put(call: Call): Answer {
  const before = call.world.get(call.path);
  const gallery = galleryOf(call);
  const location = locationOf(call, type, before);
  const name = call.params['image'] ?? '';
  const asked = record(call.body, 'properties');
  if (!before) {
    checkDefinitionName(name);
    checkNewDefinition(call, asked, gallery);
    checkQuota(call.world, type, call.params['subscription'] ?? '', location);
    checkSharedLocation(gallery, location);
  }
  const id = before?.id ?? call.path;
  const shell = { id, name: before?.name ?? name, type, location, ...tagged(call.body), properties: {} };
  return save(call, gallery, before, shell, before ? asked : withDefaults(asked, call.apiVersion));
}

function patch(call: Call): Answer {
  const before = existing(call);
  return save(call, galleryOf(call), before, { ...before, ...tagged(call.body) }, record(call.body, 'properties'));
}

function save(
  call: Call,
  gallery: StoredResource,
  before: StoredResource | undefined,
  shell: StoredResource,
  asked: Json,
): Answer {
  if (before) {
    checkIdle(before, 'Update Gallery Image');
    checkFixed(asked, before.properties, at(call.body, 'properties', 'allowUpdateImage') === true);
  }
  const wanted = { ...before?.properties, ...asked };
  checkDefinitionValues(wanted, gallery);
  checkEndOfLife(
    text(asked, 'endOfLifeDate'),
    text(before?.properties, 'endOfLifeDate'),
    call.now,
    'galleryImage.properties.endOfLifeDate',
  );
  const definition = { ...shell, properties: stored(wanted, before ? 'Updating' : 'Creating') };
  call.world.put(definition);
  const headers = begin(call, {
    resource: definition.id,
    location: definition.location ?? '',
    lasts,
    effect: { do: 'settle', state: 'Succeeded' },
  });
  return { status: before ? 200 : 201, headers, body: rendered(definition) };
}

/** Since 2025-03-03 what is not said means generation 2 and trusted launch; before, generation 1. */
function withDefaults(asked: Json, apiVersion: string): Json {
  const isNew = apiVersion >= '2025-03-03';
  const generation = text(asked, 'hyperVGeneration') ?? (isNew ? 'V2' : 'V1');
  const features = featuresOf(asked);
  if (isNew && generation === 'V2' && securityOf(asked) === undefined) {
    features.push({ name: 'SecurityType', value: 'TrustedLaunchSupported' });
  }
  return { architecture: 'x64', ...asked, hyperVGeneration: generation, ...(features.length > 0 && { features }) };
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

/** A member without what is empty; Azure does not answer empty ones. */
function filled(properties: Json, name: string): Json | undefined {
  const members = compact(record(properties, name));
  return Object.keys(members).length > 0 ? members : undefined;
}

function remove(call: Call): Answer {
  const definition = call.world.get(call.path);
  if (!definition) return { status: 204 };
  checkNoChildren(call, definition.id, [`${type}/versions`]);
  if (softDeletedIn(call, definition.id).length > 0) {
    throw notAllowed(
      `Gallery image '${definition.name}' cannot be deleted because it holds soft-deleted image versions.`,
    );
  }
  const headers = begin(call, {
    resource: definition.id,
    location: definition.location ?? '',
    lasts,
    effect: { do: 'delete' },
  });
  call.world.put({ ...definition, properties: { ...definition.properties, provisioningState: 'Deleting' } });
  return { status: 202, headers };
}

function galleryOf(call: Call): StoredResource {
  const id = call.path.replace(/\/images(\/[^/]*)?$/i, '');
  return parentOrThrow(call, id, call.params['gallery'] ?? '');
}

function checkSharedLocation(gallery: StoredResource, location: string): void {
  const sharing = text(gallery.properties, 'sharingProfile', 'permissions') ?? 'Private';
  if (sharing === 'Private' || gallery.location === location) return;
  throw invalidParameter(
    `Gallery images of a shared gallery must be created in the location of the gallery '${gallery.location ?? ''}'.`,
    'location',
  );
}
