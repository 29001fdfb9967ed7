import type { ImageDefinition } from '../../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import { definitionId, galleryId, idKey, nameOf, resourceGroupId, versionId } from '../../../src/domain/id/resourceId';
import type { DefinitionSpec, GallerySpec } from '../../../src/domain/plan/plan';
import type { Location } from '../../../src/domain/region/region';
import type { Right } from '../../../src/domain/rights/right';
import type { ManagedImage } from '../../../src/domain/source/managedImage';
import { sourceFromManagedImage } from '../../../src/domain/source/sourceFromManagedImage';
import type { ImageUser } from '../../../src/domain/usage/imageUser';
import type { ImageVersion, StorageAccountType, TargetRegion } from '../../../src/domain/version/imageVersion';
import type { VersionChoice } from '../../../src/domain/version/versionChoice';
import type { VersionFacts, UsageRows } from '../../../src/domain/version/versionFacts';

/** A valid clone, and helpers that break one thing in it. */

export const subscription = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
export const otherSubscription = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
export const now = Date.UTC(2026, 2, 2, 9);

export const resourceGroup = resourceGroupId(subscription, 'rg');
export const galleryPath = galleryId(subscription, 'rg', 'golden');
export const definitionPath = definitionId(galleryPath, 'ubuntu');
export const imagePath = imageId('ubuntu-master');

export function imageId(name: string, inSubscription = subscription): string {
  return `${resourceGroupId(inSubscription, 'rg')}/providers/Microsoft.Compute/images/${name}`;
}

/** The properties that every resource here shares. */
const resource = (id: string) => ({
  ...{ id, name: nameOf(id), location: 'westeurope', tags: {}, provisioningState: 'Succeeded' },
});

export function image(over: Partial<ManagedImage> = {}): ManagedImage {
  return {
    kind: 'managedImage',
    ...resource(over.id ?? imagePath),
    osType: 'Linux',
    osState: 'Generalized',
    hyperVGeneration: 'V2',
    osDiskSizeGB: 30,
    dataDisks: [],
    zoneResilient: false,
    ...over,
  };
}

export function gallery(over: Partial<Gallery> = {}): Gallery {
  return {
    kind: 'gallery',
    ...resource(over.id ?? galleryPath),
    permissions: 'Private',
    softDelete: false,
    ...over,
  };
}

export function definition(over: Partial<ImageDefinition> = {}): ImageDefinition {
  const id = over.id ?? definitionPath;
  return {
    kind: 'definition',
    ...resource(id),
    osType: 'Linux',
    osState: 'Generalized',
    hyperVGeneration: 'V2',
    architecture: 'x64',
    identifier: { publisher: 'Contoso', offer: 'Linux', sku: nameOf(id) },
    features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }],
    disallowedDiskTypes: [],
    ...over,
  };
}

export function version(name: string, over: Partial<ImageVersion> = {}): ImageVersion {
  return {
    kind: 'version',
    ...resource(versionId(definitionPath, name)),
    excludeFromLatest: false,
    targetRegions: [region('westeurope')],
    storageAccountType: 'Standard_LRS',
    replicationMode: 'Full',
    source: { kind: 'managedImage', id: imageId('older-master') },
    dataDisks: [],
    allowDeletionOfReplicatedLocations: true,
    blockDeletionBeforeEndOfLife: false,
    ...over,
  };
}

export function region(name: string, replicaCount = 1, storageAccountType: string = 'Standard_LRS'): TargetRegion {
  return { name, replicaCount, storageAccountType: storageAccountType };
}

/** A resource in East US that uses an image. */
export function user(kind: ImageUser['kind'], imageId: string, over: Partial<ImageUser> = {}): ImageUser {
  const name = over.name ?? `${kind}-1`;
  return {
    kind,
    id: `${resourceGroup}/providers/Microsoft.Compute/things/${name}`,
    name,
    location: 'eastus',
    imageId,
    ...over,
  };
}

export function location(name: string, displayName: string, geographyGroup?: string): Location {
  return { name, displayName, geographyGroup };
}

export const locations: readonly Location[] = [
  location('westeurope', 'West Europe', 'Europe'),
  location('northeurope', 'North Europe', 'Europe'),
  location('eastus', 'East US', 'US'),
  location('westus', 'West US', 'US'),
];

const everywhere: readonly StorageAccountType[] = ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'];

export const facts: VersionFacts = {
  now,
  locations,
  storageTypes: new Map(
    locations.map(one => [one.name, one.name === 'westus' ? ['Standard_LRS', 'Premium_LRS'] : everywhere]),
  ),
  galleryNames: ['golden'],
  definitions: [definition()],
  versions: new Map([[idKey(definitionPath), [version('1.0.0')]]]),
  usagesByRegion: new Map(
    locations.map(one => [
      one.name,
      new Map([
        ['Gallery', { current: 1, limit: 100 }],
        ['GalleryImage', { current: 1, limit: 1000 }],
        ['GalleryImageVersion', { current: 1, limit: 10_000 }],
      ]),
    ]),
  ),
  pendingVersions: new Map(
    [imagePath, imageId('second'), imageId('second-master'), imageId('ubuntu-master', otherSubscription)].map(id => [
      idKey(id),
      [],
    ]),
  ),
  sourcePlans: new Map([[idKey(imagePath), null]]),
  resourceGroupNames: ['rg'],
};

/** A choice as the tests write it, with its managed image. */
type ChoiceOptions = Partial<VersionChoice> & { readonly image?: ManagedImage };

export interface Clone {
  readonly choices: readonly VersionChoice[];
  readonly facts: VersionFacts;
  /** Rights that the user lacks. Absent: none. `unknown`: Azure didn't report them. */
  readonly denied?: readonly Right[] | 'unknown';
}

/** A choice that clones into an existing definition of an existing gallery. */
export function choice({ image: of = image(), ...over }: ChoiceOptions = {}): VersionChoice {
  return {
    source: sourceFromManagedImage(of),
    gallery: { existing: gallery() },
    definition: { existing: definition() },
    version: '1.0.1',
    targetRegions: [region('westeurope', 2, 'Standard_ZRS'), region('northeurope')],
    storageAccountType: 'Standard_LRS',
    excludeFromLatest: false,
    ...over,
  };
}

export function clone(
  over: ChoiceOptions = {},
  { denied = [], ...known }: Partial<VersionFacts> & Pick<Clone, 'denied'> = {},
): Clone {
  return { choices: [choice(over)], facts: { ...facts, ...known }, denied };
}

/** A clone into a customized existing definition, which the facts include too. */
export function cloneInto(over: Partial<ImageDefinition>, with_: ChoiceOptions = {}): Clone {
  const existing = definition(over);
  return clone({ definition: { existing }, ...with_ }, { definitions: [existing] });
}

export function definitionSpec(over: Partial<DefinitionSpec> = {}): DefinitionSpec {
  return {
    location: 'westeurope',
    osType: 'Linux',
    osState: 'Generalized',
    hyperVGeneration: 'V2',
    architecture: 'x64',
    identifier: { publisher: 'Contoso', offer: 'Linux', sku: 'fresh' },
    features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }],
    ...over,
  };
}

export function newDefinition(over: Partial<DefinitionSpec> = {}, name = 'fresh'): VersionChoice['definition'] {
  return { id: definitionId(galleryPath, name), create: definitionSpec(over) };
}

/** A new gallery and a definition in it. */
export function newGallery(
  name: string,
  over: Partial<GallerySpec> = {},
  group = 'rg',
): Pick<VersionChoice, 'gallery' | 'definition'> {
  const id = galleryId(subscription, group, name);
  return {
    gallery: {
      id,
      create: { location: 'westeurope', ...over },
      ...(group !== 'rg' && {
        resourceGroup: { id: resourceGroupId(subscription, group), create: { location: 'westeurope' } },
      }),
    },
    definition: { id: definitionId(id, 'fresh'), create: definitionSpec() },
  };
}

export function usages(row: string, current: number, limit: number): VersionFacts['usagesByRegion'] {
  const others = facts.usagesByRegion ?? new Map<string, UsageRows>();
  return new Map([...others].map(([name, rows]) => [name, new Map([...rows, [row, { current, limit }]])]));
}
