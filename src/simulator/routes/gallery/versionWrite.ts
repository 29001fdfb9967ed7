import type { Answer, Call } from '../../http/answer';
import { invalidParameter, notAllowed, notLinked, propertyChange } from '../../http/errors';
import { at, compact, number, record, records, text } from '../../http/json';
import type { Json } from '../../http/json';
import { begin } from '../../world/longWork';
import { rendered } from '../../world/render';
import { planCreate, planFailed, planUpdate, sizeOf, targetsOf } from '../../world/regionCopies';
import type { CopyPlan } from '../../world/regionCopies';
import { checkIdle, locationOf } from '../../rules/lifecycle';
import { checkQuota } from '../../rules/quota';
import { checkSourceFree, sourceOf } from '../../rules/source';
import type { Source } from '../../rules/source';
import type { World } from '../../world/world';
import type { StoredResource } from '../../world/storedResource';
import { tagged } from './galleries';
import { publishingProfile, safetyProfile } from './publishing';
import { softDeleted } from './softDeleted';

const type = 'Microsoft.Compute/galleries/images/versions';
const storagePath = 'galleryImageVersion.properties.storageProfile';
const largestPart = 2_147_483_647;

/** PUT or PATCH of an image version: makes it, changes it, or brings a soft-deleted one back. */
export function saveVersion(call: Call, definition: StoredResource, before: StoredResource | undefined): Answer {
  if (before) return update(call, definition, before);
  const asked = record(call.body, 'properties');
  const deleted = softDeleted(call, call.path);
  if (!deleted) return create(call, definition, asked);
  if (Object.keys(compact(record(asked, 'storageProfile', 'source'))).length > 0) {
    throw notAllowed(
      `Gallery image version '${deleted.kept.name}' is soft-deleted. Restore it or choose another name.`,
    );
  }
  if (call.method === 'PUT') locationOf(call, type, deleted.kept);
  call.world.delete(deleted.tomb.id);
  return started(call, 200, { ...deleted.kept, ...tagged(call.body) }, 'Updating', {
    copies: deleted.kept.copies ?? [],
    lasts: 150_000,
  });
}

function create(call: Call, definition: StoredResource, asked: Json): Answer {
  const name = call.params['version'] ?? '';
  checkName(name);
  const location = locationOf(call, type, undefined);
  checkQuota(call.world, type, call.params['subscription'] ?? '', location);
  const publishing = publishingProfile(call, record(asked, 'publishingProfile'), location, undefined);
  const mode = text(publishing, 'replicationMode') === 'Shallow' ? 'Shallow' : 'Full';
  const source = sourceOf(call, record(asked, 'storageProfile'), definition, location, mode);
  const image = text(source.now, 'source', 'id');
  if (image !== undefined && /\/Microsoft\.Compute\/images\//i.test(image)) checkSourceFree(call, image);
  const version: StoredResource = {
    id: call.path,
    name,
    type,
    location,
    ...tagged(call.body),
    properties: compact({
      publishingProfile: publishing,
      storageProfile: source.now,
      safetyProfile: safetyProfile(call, record(asked, 'safetyProfile'), publishing, undefined),
      securityProfile: at(asked, 'securityProfile'),
    }),
  };
  const targets = targetsOf(version.properties);
  const plan = source.failure
    ? planFailed(targets, source.failure, call.now)
    : planCreate(call.world, version.id, location, targets, mode === 'Shallow' ? 0 : source.sizeGb, call.now);
  return started(call, 201, version, 'Creating', plan, source);
}

function update(call: Call, definition: StoredResource, before: StoredResource): Answer {
  checkFree(call.world, before);
  if (call.method === 'PUT') locationOf(call, type, before);
  const asked = record(call.body, 'properties');
  checkLinkedSource(call, record(asked, 'storageProfile'));
  checkSameSource(record(asked, 'storageProfile'), record(before.properties, 'storageProfile'));
  const home = before.location ?? '';
  const publishing = publishingProfile(call, record(asked, 'publishingProfile'), home, before);
  const safety = safetyProfile(call, record(asked, 'safetyProfile'), publishing, before);
  const { id, name } = before;
  const tags = call.method === 'PATCH' && before.tags ? { tags: before.tags } : {};
  const version: StoredResource = {
    id,
    name,
    type,
    location: home,
    ...tags,
    ...tagged(call.body),
    properties: { ...before.properties, publishingProfile: publishing, safetyProfile: safety },
  };
  const grown =
    at(before.properties, 'storageProfile', 'osDiskImage', 'sizeInGB') === undefined
      ? resumed(call, definition, before)
      : undefined;
  const targets = targetsOf(version.properties);
  const plan = grown?.failure
    ? planFailed(targets, grown.failure, call.now)
    : planUpdate(
        call.world,
        before,
        targets,
        grown?.sizeGb ?? sizeOf(before.properties),
        moreReplicas(publishing, before),
        call.now,
      );
  return started(call, 200, version, 'Updating', plan, grown);
}

/** Azure refuses an update during another one, but not always. */
function checkFree(world: World, version: StoredResource): void {
  const isUpdating = text(version.properties, 'provisioningState') === 'Updating';
  if (isUpdating && world.faults.some(({ kind }) => kind === 'overlap')) return;
  checkIdle(version, 'Update Gallery Image Version');
}

/** A version whose making failed before its disks were read is read again. */
function resumed(call: Call, definition: StoredResource, before: StoredResource): Source {
  const mode = text(before.properties, 'publishingProfile', 'replicationMode') === 'Shallow' ? 'Shallow' : 'Full';
  return sourceOf(call, record(before.properties, 'storageProfile'), definition, before.location ?? '', mode);
}

function started(
  call: Call,
  status: number,
  version: StoredResource,
  state: string,
  plan: CopyPlan,
  source?: Source,
): Answer {
  const busy: StoredResource = {
    ...version,
    properties: { ...version.properties, provisioningState: state },
    copies: plan.copies,
  };
  call.world.put(busy);
  const grown = source && !source.failure ? { patch: { storageProfile: source.grown } } : {};
  const headers = begin(call, {
    resource: version.id,
    location: version.location ?? '',
    lasts: plan.lasts,
    ...(plan.error && { error: plan.error }),
    effect: { do: 'settle', state: plan.error ? 'Failed' : 'Succeeded', ...grown },
  });
  return { status, headers, body: rendered(busy) };
}

function checkName(name: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(name)) {
    throw invalidParameter(
      'The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc',
      'galleryImageVersionName',
    );
  }
  const tooLarge = name.split('.').find(part => Number(part) > largestPart);
  if (tooLarge === undefined) return;
  throw invalidParameter(
    `The value ${tooLarge} of parameter galleryImageVersionName is out of range. The value must be between 0 and ${largestPart}, inclusive`,
    'galleryImageVersionName',
  );
}

/** Throws when the source lies where the caller may see nothing: a lab's machine in a subscription of Microsoft's. */
function checkLinkedSource(call: Call, asked: Json): void {
  const id = text(asked, 'source', 'id') ?? text(asked, 'source', 'virtualMachineId') ?? '';
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(id)?.[1];
  if (subscription === undefined || call.world.subscription(subscription)) return;
  throw notLinked(call, `${type}/write`, 'Microsoft.Compute/virtualMachines/write', id);
}

/** A version's content is fixed: no other source, no other disks. */
function checkSameSource(asked: Json, stored: Json): void {
  const paths = [
    ['source', 'id'],
    ['source', 'virtualMachineId'],
    ['source', 'communityGalleryImageId'],
    ['osDiskImage', 'source', 'id'],
    ['osDiskImage', 'source', 'uri'],
  ];
  for (const path of paths) {
    const value = text(asked, ...path);
    if (value !== undefined && value.toLowerCase() !== text(stored, ...path)?.toLowerCase()) {
      throw propertyChange(`${storagePath}.${path.join('.')}`);
    }
  }
  const luns = records(stored, 'dataDiskImages').map(disk => number(disk, 'lun'));
  if (records(asked, 'dataDiskImages').every(disk => luns.includes(number(disk, 'lun')))) return;
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
