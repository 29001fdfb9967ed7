import {
  invalidParameter,
  invalidPropertyId,
  operationNotAllowed,
  linkedAuthorizationFailed,
  linkedTenantNotAuthorized,
} from '../http/errors';
import { compact, number, record, records, text, type Json } from '../http/json';
import { isDenied } from '../http/permissionRules';
import { ArmError, type Call } from '../http/route';
import { isReady } from '../world/regionCopies';
import { normalizeRegion } from '../world/regions';
import type { StoredResource } from '../world/storedResource';
import { foreignImage, latestIn } from './sharing';

export interface Disks {
  osGb: number;
  data: { lun: number; gb: number }[];
}

export interface ResolvedSource {
  kind: 'image' | 'machine' | 'version' | 'community';
  id: string;
  resource: StoredResource;
  disks: Disks;
}

const profile = 'galleryImageVersion.properties.storageProfile';

/** Resolves a source in `location`: a managed image, virtual machine, image version or community image. */
export function readSource(call: Call, id: string, location: string): ResolvedSource {
  const kind = kindOf(id);
  const resource =
    kind === 'community'
      ? communityVersion(call, id, location)
      : linked(call, id, kind === 'machine' ? 'write' : 'read');
  const { properties } = resource;
  if (kind === 'version' || kind === 'community') {
    if (!isReady(resource, location, call.now)) throw notFound(id);
    const data = records(properties, 'storageProfile', 'dataDiskImages').map(disk => ({
      lun: number(disk, 'lun') ?? 0,
      gb: number(disk, 'sizeInGB') ?? 0,
    }));
    return {
      kind,
      id,
      resource,
      disks: { osGb: number(properties, 'storageProfile', 'osDiskImage', 'sizeInGB') ?? 30, data },
    };
  }
  if (normalizeRegion(resource.location ?? '') !== location) throw notFound(id);
  const gb = (disk: Json) => number(disk, 'diskSizeGB') ?? sizeOf(call, text(disk, 'managedDisk', 'id'));
  const data = records(properties, 'storageProfile', 'dataDisks').map(disk => ({
    lun: number(disk, 'lun') ?? 0,
    gb: gb(disk),
  }));
  return { kind, id, resource, disks: { osGb: gb(record(properties, 'storageProfile', 'osDisk')), data } };
}

/** Validates individual disks, snapshots and blobs. */
export function checkSourceDisks(call: Call, os: Json, data: Json[], location: string): { now: Json; withSizes: Json } {
  const all = [os, ...data].filter(disk => Object.keys(disk).length > 0);
  const luns = data.map(disk => number(disk, 'lun'));
  if (new Set(luns).size < luns.length) {
    throw invalidParameter(
      'Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data disk',
      `${profile}.dataDiskImages`,
    );
  }
  const sources = all.map(disk => (text(disk, 'source', 'uri') ?? text(disk, 'source', 'id') ?? '').toLowerCase());
  if (new Set(sources).size < sources.length) {
    const isBlob = text(os, 'source', 'uri') !== undefined;
    throw invalidParameter(
      isBlob
        ? `OSDiskImage and DataDiskImage cannot point to same blob ${sources[0] ?? ''}`
        : 'Duplicated source ids are found in the input disks. Source id should be unique for each disk',
      profile,
    );
  }
  const disk = (one: Json, caching: string, sized: boolean) =>
    compact({
      lun: one['lun'],
      sizeInGB: sized ? diskSize(call, one, location) : undefined,
      hostCaching: text(one, 'hostCaching') ?? caching,
      source: one['source'],
    });
  const whole = (sized: boolean) =>
    compact({
      osDiskImage: Object.keys(os).length > 0 ? disk(os, 'ReadWrite', sized) : undefined,
      dataDiskImages: data.length > 0 ? data.map(one => disk(one, 'ReadOnly', sized)) : undefined,
    });
  return { now: whole(false), withSizes: whole(true) };
}

function diskSize(call: Call, disk: Json, location: string): number {
  const id = text(disk, 'source', 'id');
  if (text(disk, 'source', 'uri') !== undefined || id === undefined) return 30;
  if (!/\/(disks|snapshots)\//i.test(id)) {
    throw invalidParameter(`The source id: ${id} must be a managed disk or snapshot`, profile);
  }
  const resource = linked(call, id, 'write');
  checkState(id, resource);
  if (normalizeRegion(resource.location ?? '') !== location) throw notFound(id);
  return number(resource.properties, 'diskSizeGB') ?? 30;
}

/** Throws if a source isn't in state Succeeded. */
export function checkState(id: string, { properties }: StoredResource): void {
  const state = text(properties, 'provisioningState') ?? 'Succeeded';
  if (state !== 'Succeeded') {
    throw operationNotAllowed(`Source '${id}' is in state '${state}'. The source must be in state 'Succeeded'.`);
  }
}

function kindOf(id: string): ResolvedSource['kind'] {
  if (/^\/communityGalleries\//i.test(id)) return 'community';
  if (!/^\/(subscriptions|providers)\//i.test(id)) {
    throw invalidPropertyId(id, 'properties.storageProfile.source.id');
  }
  if (/\/galleries\/[^/]+\/images\/[^/]+\/versions\/[^/]+$/i.test(id)) return 'version';
  if (/\/Microsoft\.Compute\/images\/[^/]+$/i.test(id)) return 'image';
  if (/\/virtualMachines\/[^/]+$/i.test(id)) return 'machine';
  throw invalidParameter(
    `The source id: ${id} must either be a managed image, virtual machine or another gallery image version`,
    `${profile}.source.id`,
  );
}

/** The version that a community image ID refers to. A definition resolves to its latest version in the region. */
function communityVersion(call: Call, id: string, location: string): StoredResource {
  const found = foreignImage(call.world, call.params['subscription'] ?? '', id);
  const isDefinition = found?.type.toLowerCase() === 'microsoft.compute/galleries/images';
  const version = found && isDefinition ? latestIn(call.world, found.id, location, call.now) : found;
  if (!version) throw notFound(id);
  return version;
}

/** The source. Throws 403 if it is in another tenant or not readable, 404 if it doesn't exist. */
function linked(call: Call, id: string, right: 'read' | 'write'): StoredResource {
  const subscription = call.world.subscription(id.split('/')[2] ?? '');
  const tenants = [call.claims.tenant, ...call.claims.auxiliary].map(tenant => tenant.toLowerCase());
  const write = 'Microsoft.Compute/galleries/images/versions/write';
  if (subscription && !tenants.includes(subscription.tenantId.toLowerCase())) {
    throw linkedTenantNotAuthorized(call, write, subscription.id);
  }
  const resource = call.world.get(id);
  if (!resource) throw notFound(id);
  const action = `${resource.type}/${right}`;
  if (isDenied(call.world, action, id)) throw linkedAuthorizationFailed(call, write, action, id);
  return resource;
}

function notFound(id: string): ArmError {
  return new ArmError(
    404,
    'NotFound',
    `Source: ${id} is not found. Please check source exists, and is in the same region as gallery image version being created`,
  );
}

function sizeOf(call: Call, id: string | undefined): number {
  return number(call.world.get(id ?? '')?.properties, 'diskSizeGB') ?? 30;
}
