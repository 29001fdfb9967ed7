import { invalidParameter } from '../../http/errors';
import { compact, isoTime, record, records, text, type Json } from '../../http/json';
import { page } from '../../http/paging';
import type { Call, Route, RouteResponse } from '../../http/route';
import { checkEndOfLife, checkIdle, locationOf, requireParent } from '../../rules/lifecycle';
import { checkQuota } from '../../rules/quota';
import { checkRange, checkRemoval, storageType, targetRegions } from '../../rules/targets';
import { startComputeOperation } from '../../world/longRunningOperations';
import { planOtherCopies, replicationStatus, targetsOf } from '../../world/regionCopies';
import { renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';
import { existing } from '../readOnlyRoutes';
import { tagsFrom } from './galleries';
import { checkVersionName } from './versionName';

const deletionMs = 180_000;

/** The versions of an application, in-VM access control profile or script: replicated like those of an image. */
export function otherVersionRoutes(type: string, parents: string, parentNoun: string): readonly Route[] {
  const all = `${parents}/{child}/versions`;
  const one = `${all}/{version}`;
  const noun = `${parentNoun}Version`;
  const read = { method: 'GET', type, action: `${type}/read` };
  const write = { type, path: one, action: `${type}/write`, policy: [`CreateUpdate${noun}`, 150, 750] as const };
  return [
    { ...read, path: one, policy: [`Get${noun}`, 2000, 10_000], handle: get },
    {
      ...read,
      path: all,
      policy: [`List${noun}sIn${parentNoun}`, 1500, 10_000],
      handle: call => page(call, call.world.list(type, parentOf(call).id), 50, version => renderResource(version)),
    },
    { ...write, method: 'PUT', handle: call => save(call, type, noun) },
    { ...write, method: 'PATCH', handle: call => save(call, type, noun) },
    {
      method: 'DELETE',
      path: one,
      type,
      action: `${type}/delete`,
      policy: [`Delete${noun}`, 150, 1000],
      handle: remove,
    },
  ];
}

function get(call: Call): RouteResponse {
  const version = existing(call);
  const isExpanded = /replicationstatus/i.test(call.query.get('$expand') ?? '');
  const status = isExpanded ? { replicationStatus: replicationStatus(version, call.now) } : {};
  return { status: 200, body: renderResource(version, { ...version.properties, ...status }) };
}

function save(call: Call, type: string, noun: string): RouteResponse {
  const parent = parentOf(call);
  const before = call.method === 'PATCH' ? existing(call) : call.world.get(call.path);
  const name = before?.name ?? call.params['version'] ?? '';
  if (before) checkIdle(before, 'Update');
  else checkVersionName(name, `${noun.charAt(0).toLowerCase()}${noun.slice(1)}Name`);
  const location = call.method === 'PATCH' ? (before?.location ?? '') : locationOf(call, type, before);
  if (!before) checkQuota(call.world, type, call.params['subscription'] ?? '', location);
  const kept = call.method === 'PATCH' ? before : undefined;
  const requested = { ...kept?.properties, ...record(call.body, 'properties') };
  const isProfile = parent.type.endsWith('/inVMAccessControlProfiles');
  const properties = isProfile
    ? profileVersion(call, requested, location, before)
    : publishedVersion(call, requested, location, before);
  if (before) {
    const removed = targetsOf(before.properties).filter(region => !targetsOf(properties).includes(region));
    const allowed = record(properties, 'safetyProfile')['allowDeletionOfReplicatedLocations'];
    checkRemoval(removed, allowed !== false);
  }
  const plan = planOtherCopies(call.world, call.path, before, targetsOf(properties), call.now);
  const version: StoredResource = {
    ...kept,
    ...{ id: before?.id ?? call.path, name, type, location },
    ...tagsFrom(call.body),
    properties: { ...properties, provisioningState: before ? 'Updating' : 'Creating' },
    copies: plan.copies,
  };
  call.world.put(version);
  const headers = startComputeOperation(call, {
    resource: version.id,
    location,
    durationMs: plan.durationMs,
    ...(plan.error && { error: plan.error }),
    effect: { do: 'complete', state: plan.error ? 'Failed' : 'Succeeded' },
  });
  return { status: before ? 200 : 201, headers, body: renderResource(version) };
}

/** An in-VM access control profile's version: rules, and the regions directly among its properties. */
function profileVersion(call: Call, requested: Json, home: string, before: StoredResource | undefined): Json {
  for (const name of ['mode', 'defaultAccess']) {
    if (text(requested, name) === undefined)
      throw invalidParameter(`Required parameter '${name}' is missing (null).`, name);
  }
  return compact({
    ...requested,
    targetLocations: regionsOf(records(requested, 'targetLocations'), home, 1, 'Standard_LRS'),
    excludeFromLatest: requested['excludeFromLatest'] ?? false,
    publishedDate: text(before?.properties, 'publishedDate') ?? isoTime(call.now),
  });
}

/** An application's or script's version, with what Azure fills in where nothing was said. */
function publishedVersion(call: Call, requested: Json, home: string, before: StoredResource | undefined): Json {
  const path = 'galleryArtifactVersion.properties.publishingProfile';
  const stored = record(before?.properties, 'publishingProfile');
  const wanted = { ...(call.method === 'PATCH' && stored), ...compact(record(requested, 'publishingProfile')) };
  const isScript = /\/scripts\//i.test(call.path);
  const link = isScript ? 'scriptLink' : 'mediaLink';
  if (text(wanted, 'source', link) === undefined)
    throw invalidParameter(`Required parameter '${path}.source.${link}' is missing (null).`, `${path}.source.${link}`);
  const replicaCount = Number(wanted['replicaCount'] ?? 1);
  checkRange(replicaCount, `${path}.replicaCount`);
  const storageAccountType = storageType(text(wanted, 'storageAccountType') ?? 'Standard_LRS');
  checkEndOfLife(text(wanted, 'endOfLifeDate'), text(stored, 'endOfLifeDate'), call.now, `${path}.endOfLifeDate`);
  const publishingProfile = {
    ...wanted,
    ...(!isScript && { enableHealthCheck: wanted['enableHealthCheck'] ?? false }),
    targetRegions: regionsOf(records(wanted, 'targetRegions'), home, replicaCount, storageAccountType),
    replicaCount,
    excludeFromLatest: wanted['excludeFromLatest'] ?? false,
    publishedDate: text(stored, 'publishedDate') ?? isoTime(call.now),
    storageAccountType,
  };
  return compact({ publishingProfile, safetyProfile: requested['safetyProfile'] });
}

function regionsOf(wanted: Json[], home: string, replicaCount: number, storageAccountType: string): Json[] {
  return targetRegions(wanted.length > 0 ? wanted : [{ name: home }], home, { replicaCount, storageAccountType });
}

function remove(call: Call): RouteResponse {
  const version = call.world.get(call.path);
  if (!version) return { status: 204 };
  const newOperation = { resource: version.id, location: version.location ?? '', durationMs: deletionMs };
  const headers = startComputeOperation(call, { ...newOperation, effect: { do: 'delete' } });
  call.world.put({ ...version, properties: { ...version.properties, provisioningState: 'Deleting' } });
  return { status: 202, headers };
}

function parentOf(call: Call): StoredResource {
  const { gallery = '', child = '' } = call.params;
  return requireParent(call, call.path.replace(/\/versions(\/[^/]*)?$/i, ''), `${gallery}/${child}`);
}
