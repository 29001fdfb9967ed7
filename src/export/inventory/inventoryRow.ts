import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import type { Gallery } from '../../domain/gallery/gallery';
import { parseResourceId } from '../../domain/id/resourceId';
import { orUnknown } from '../../domain/resource/orUnknown';
import type { Tags } from '../../domain/resource/resource';
import type { ManagedImage } from '../../domain/source/managedImage';
import type { ImageVersion } from '../../domain/version/imageVersion';

export type InventoryResource = Gallery | ImageDefinition | ImageVersion | ManagedImage;

/** One resource of an inventory. Properties that its kind doesn't have are empty. */
export interface InventoryRow {
  readonly kind: InventoryResource['kind'];
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly gallery: string;
  readonly definition: string;
  readonly name: string;
  readonly location: string;
  readonly state: string;
  readonly osType: string;
  readonly osState: string;
  readonly generation: string;
  readonly architecture: string;
  readonly regions: string;
  readonly replicas: number | '';
  readonly excludedFromLatest: boolean | '';
  readonly published: string;
  readonly endOfLife: string;
  readonly sizeGB: number | '';
  readonly description: string;
  readonly tags: Tags;
  readonly id: string;
}

/** @param subscriptionName returns the display name of a subscription */
export function inventoryRow(resource: InventoryResource, subscriptionName: (id: string) => string): InventoryRow {
  const parsed = parseResourceId(resource.id);
  const names = parsed?.names ?? [];
  const inGallery = resource.kind !== 'managedImage';
  return {
    kind: resource.kind,
    subscription: subscriptionName(parsed?.subscriptionId ?? ''),
    resourceGroup: parsed?.resourceGroup ?? '',
    gallery: inGallery ? (names[0] ?? '') : '',
    definition: inGallery ? (names[1] ?? '') : '',
    name: resource.name,
    location: resource.location,
    state: resource.provisioningState,
    ...system(resource),
    ...publishing(resource),
    description: 'description' in resource ? (resource.description ?? '') : '',
    tags: resource.tags,
    id: resource.id,
  };
}

function system(resource: InventoryResource) {
  const isImage = resource.kind === 'definition' || resource.kind === 'managedImage';
  return {
    osType: isImage ? orUnknown(resource.osType) : '',
    osState: isImage ? orUnknown(resource.osState) : '',
    generation: isImage ? orUnknown(resource.hyperVGeneration) : '',
    architecture: resource.kind === 'definition' ? orUnknown(resource.architecture) : '',
    sizeGB: 'osDiskSizeGB' in resource ? (resource.osDiskSizeGB ?? '') : '',
  } as const;
}

function publishing(resource: InventoryResource) {
  const version = resource.kind === 'version' ? resource : undefined;
  return {
    regions: (version?.targetRegions ?? []).map(({ name, replicaCount }) => `${name}=${replicaCount ?? '?'}`).join(' '),
    replicas: (version && replicasOf(version)) ?? '',
    excludedFromLatest: version?.excludeFromLatest ?? '',
    published: version?.publishedDate ?? '',
    endOfLife: ('endOfLifeDate' in resource ? resource.endOfLifeDate : undefined) ?? '',
  } as const;
}

/** Undefined if it isn't known for every region. */
function replicasOf({ targetRegions }: ImageVersion): number | undefined {
  return targetRegions.reduce<number | undefined>(
    (sum, { replicaCount }) => (sum === undefined || replicaCount === undefined ? undefined : sum + replicaCount),
    0,
  );
}
