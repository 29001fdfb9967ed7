import {
  invalidParameter,
  operationNotAllowed,
  linkedAuthorizationFailed,
  propertyChangeNotAllowed,
} from '../../http/errors';
import { at, compact, number, record, records, text, type Json } from '../../http/json';
import type { RouteResponse, Call } from '../../http/route';
import { securityOf } from '../../rules/definition';
import { checkIdle, locationOf } from '../../rules/lifecycle';
import { checkQuota } from '../../rules/quota';
import { checkSourceNotInUse, sourceOf, type Source } from '../../rules/source';
import { checkConfidential } from '../../rules/targets';
import { startComputeOperation } from '../../world/longRunningOperations';
import { planCreate, planFailed, planUpdate, sizeOf, targetsOf, type CopyPlan } from '../../world/regionCopies';
import type { StoredResource } from '../../world/storedResource';
import type { World } from '../../world/world';
import { tagsFrom } from './galleries';
import { publishingProfile, safetyProfile } from './publishing';
import { renderVersion } from './renderVersion';
import { softDeleted } from './softDeleted';
import { checkVersionName } from './versionName';

const type = 'Microsoft.Compute/galleries/images/versions';
const storagePath = 'galleryImageVersion.properties.storageProfile';

/** PUT or PATCH of an image version: creates, updates or restores it. */
export function saveVersion(call: Call, definition: StoredResource, before: StoredResource | undefined): RouteResponse {
  if (before) return update(call, definition, before);
  const requested = record(call.body, 'properties');
  const deleted = softDeleted(call, call.path);
  if (!deleted) return create(call, definition, requested);
  if (Object.keys(compact(record(requested, 'storageProfile', 'source'))).length > 0) {
    throw operationNotAllowed(
      `Gallery image version '${deleted.kept.name}' is soft-deleted. Restore it or choose another name.`,
    );
  }
  if (call.method === 'PUT') locationOf(call, type, deleted.kept);
  call.world.delete(deleted.tombstone.id);
  return startReplication(call, 200, { ...deleted.kept, ...tagsFrom(call.body) }, 'Updating', {
    copies: deleted.kept.copies ?? [],
    durationMs: 150_000,
  });
}

function create(call: Call, definition: StoredResource, requested: Json): RouteResponse {
  const name = call.params['version'] ?? '';
  checkVersionName(name, 'galleryImageVersionName');
  const location = locationOf(call, type, undefined);
  checkQuota(call.world, type, call.params['subscription'] ?? '', location);
  const publishing = publishingProfile(call, record(requested, 'publishingProfile'), location, undefined);
  checkConfidential(records(publishing, 'targetRegions'), securityOf(definition.properties));
  const mode = text(publishing, 'replicationMode') === 'Shallow' ? 'Shallow' : 'Full';
  const source = sourceOf(call, record(requested, 'storageProfile'), definition, location, mode);
  checkEncryptable(record(requested, 'storageProfile'), publishing);
  const image = text(source.now, 'source', 'id');
  if (image !== undefined && /\/Microsoft\.Compute\/images\//i.test(image)) checkSourceNotInUse(call, image);
  const version: StoredResource = {
    id: call.path,
    name,
    type,
    location,
    ...tagsFrom(call.body),
    properties: compact({
      publishingProfile: publishing,
      storageProfile: source.now,
      safetyProfile: safetyProfile(call, record(requested, 'safetyProfile'), publishing, undefined),
      securityProfile: at(requested, 'securityProfile'),
    }),
  };
  const targets = targetsOf(version.properties);
  const failure = source.failure ?? trustedLaunchFailure(source, publishing);
  const plan = failure
    ? planFailed(targets, failure, call.now)
    : planCreate(call.world, version.id, location, targets, mode === 'Shallow' ? 0 : source.sizeGb, call.now);
  return startReplication(call, 201, version, 'Creating', plan, source);
}

/** Throws for a customer-managed key unless all sources are machines, disks, snapshots or managed images. */
function checkEncryptable(storage: Json, publishing: Json): void {
  if (!/diskEncryptionSetId/i.test(JSON.stringify(publishing))) return;
  const disks = [record(storage, 'osDiskImage'), ...records(storage, 'dataDiskImages'), storage];
  const members = ['uri', 'communityGalleryImageId', 'id'];
  const ids = disks.flatMap(disk => members.flatMap(member => text(disk, 'source', member) ?? []));
  const unfit = ids.find(id => /^https:|^\/communityGalleries\/|\/versions\//i.test(id));
  if (unfit === undefined) return;
  throw invalidParameter(
    `Encryption is not supported for source resource '${unfit}'. Please use a different source resource type which supports encryption or remove encryption properties`,
    `${storagePath}.source`,
  );
}

/** A customer-managed key for a Trusted Launch source fails only after the copy, in these words. */
function trustedLaunchFailure({ securityType }: Source, publishing: Json): Source['failure'] {
  const keys = records(publishing, 'targetRegions').map(target =>
    text(target, 'encryption', 'osDiskImage', 'diskEncryptionSetId'),
  );
  const key = keys.find(one => one !== undefined);
  if (key === undefined || securityType?.toLowerCase() !== 'trustedlaunch') return undefined;
  return {
    code: 'InternalOperationError',
    message: `Replication failed in this region due to 'Contract.Assert failed: Data model DiskEncryptionSetId '' does not match DiskRP returned DiskEncryptionSetId '${key}'\r\n\r\nCall stack:\r\n   at Microsoft.Windows.Azure.GCM.Contract.Assert(Boolean condition, String userMessage)'`,
  };
}

function update(call: Call, definition: StoredResource, before: StoredResource): RouteResponse {
  checkNotUpdating(call.world, before);
  if (call.method === 'PUT') locationOf(call, type, before);
  const requested = record(call.body, 'properties');
  checkLinkedSource(call, record(requested, 'storageProfile'));
  checkSameSource(record(requested, 'storageProfile'), record(before.properties, 'storageProfile'));
  const home = before.location ?? '';
  const publishing = publishingProfile(call, record(requested, 'publishingProfile'), home, before);
  checkConfidential(records(publishing, 'targetRegions'), securityOf(definition.properties));
  const safety = safetyProfile(call, record(requested, 'safetyProfile'), publishing, before);
  const { id, name } = before;
  const tags = call.method === 'PATCH' && before.tags ? { tags: before.tags } : {};
  const version: StoredResource = {
    id,
    name,
    type,
    location: home,
    ...tags,
    ...tagsFrom(call.body),
    properties: { ...before.properties, publishingProfile: publishing, safetyProfile: safety },
  };
  const withSizes =
    at(before.properties, 'storageProfile', 'osDiskImage', 'sizeInGB') === undefined
      ? rereadSource(call, definition, before)
      : undefined;
  const targets = targetsOf(version.properties);
  const plan = withSizes?.failure
    ? planFailed(targets, withSizes.failure, call.now)
    : planUpdate(
        call.world,
        before,
        targets,
        withSizes?.sizeGb ?? sizeOf(before.properties),
        moreReplicas(publishing, before),
        call.now,
      );
  return startReplication(call, 200, version, 'Updating', plan, withSizes);
}

/** Azure usually refuses concurrent updates, but not always. */
function checkNotUpdating(world: World, version: StoredResource): void {
  const isUpdating = text(version.properties, 'provisioningState') === 'Updating';
  if (isUpdating && world.faults.some(({ kind }) => kind === 'overlap')) return;
  checkIdle(version, 'Update Gallery Image Version');
}

/** If creation failed before the disks were read, an update reads them again. */
function rereadSource(call: Call, definition: StoredResource, before: StoredResource): Source {
  const mode = text(before.properties, 'publishingProfile', 'replicationMode') === 'Shallow' ? 'Shallow' : 'Full';
  return sourceOf(call, record(before.properties, 'storageProfile'), definition, before.location ?? '', mode);
}

function startReplication(
  call: Call,
  status: number,
  version: StoredResource,
  state: string,
  plan: CopyPlan,
  source?: Source,
): RouteResponse {
  const busy: StoredResource = {
    ...version,
    properties: { ...version.properties, provisioningState: state },
    copies: plan.copies,
  };
  call.world.put(busy);
  const withSizes = source && !source.failure ? { patch: { storageProfile: source.withSizes } } : {};
  const headers = startComputeOperation(call, {
    resource: version.id,
    location: version.location ?? '',
    durationMs: plan.durationMs,
    ...(plan.error && { error: plan.error }),
    effect: { do: 'complete', state: plan.error ? 'Failed' : 'Succeeded', ...withSizes },
  });
  return { status, headers, body: renderVersion(call, busy) };
}

/** Throws if the source isn't accessible to the caller: a lab machine in Microsoft's subscription. */
function checkLinkedSource(call: Call, requested: Json): void {
  const id = text(requested, 'source', 'id') ?? text(requested, 'source', 'virtualMachineId') ?? '';
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(id)?.[1];
  if (subscription === undefined || call.world.subscription(subscription)) return;
  throw linkedAuthorizationFailed(call, `${type}/write`, 'Microsoft.Compute/virtualMachines/write', id);
}

/** A version's content is immutable: source and disks can't change. */
function checkSameSource(requested: Json, stored: Json): void {
  const paths = [
    ['source', 'id'],
    ['source', 'virtualMachineId'],
    ['source', 'communityGalleryImageId'],
    ['osDiskImage', 'source', 'id'],
    ['osDiskImage', 'source', 'uri'],
  ];
  for (const path of paths) {
    const value = text(requested, ...path);
    if (value !== undefined && value.toLowerCase() !== text(stored, ...path)?.toLowerCase()) {
      throw propertyChangeNotAllowed(`${storagePath}.${path.join('.')}`);
    }
  }
  const luns = records(stored, 'dataDiskImages').map(disk => number(disk, 'lun'));
  if (records(requested, 'dataDiskImages').every(disk => luns.includes(number(disk, 'lun')))) return;
  throw invalidParameter(
    'Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed',
    `${storagePath}.dataDiskImages`,
  );
}

function moreReplicas(publishing: Json, before: StoredResource): boolean {
  const total = (profile: Json) =>
    records(profile, 'targetRegions').reduce((sum, one) => sum + (number(one, 'regionalReplicaCount') ?? 0), 0);
  return total(publishing) > total(record(before.properties, 'publishingProfile'));
}
