import { parentId, resourceGroupOf, subscriptionOf } from '../../../src/domain/id/resourceId';
import type { ImageSource } from '../../../src/domain/source/imageSource';
import type { World } from '../../../src/simulator/world/world';
import { galleryPath, subscription } from '../../unit/domain/cloneWorld';

type Properties = Record<string, unknown>;
const compute = 'Microsoft.Compute';

/** Adds a source with its disks or its gallery; a blob is not a resource, and Azure reads it only later. */
export function putSource(world: World, source: ImageSource, plan: object | null | undefined): void {
  switch (source.kind) {
    case 'managedImage':
      put(world, source, `${compute}/images`, plan, {
        hyperVGeneration: source.hyperVGeneration,
        storageProfile: {
          osDisk: { osType: source.osType, osState: source.osState, diskSizeGB: source.osDiskSizeGB },
          dataDisks: source.dataDisks.map(({ lun, sizeGB }) => ({ lun, diskSizeGB: sizeGB })),
        },
      });
      return;
    case 'virtualMachine':
      putMachine(world, source, plan);
      return;
    case 'snapshot':
    case 'disk':
      put(world, source, `${compute}/${source.kind}s`, undefined, {
        osType: source.osType,
        hyperVGeneration: source.hyperVGeneration,
        diskSizeGB: source.osDiskSizeGB ?? 30,
        securityProfile: { securityType: source.securityType },
      });
      return;
    case 'version':
      putVersion(world, source, source.id, plan);
      return;
    case 'communityImage':
    case 'sharedImage':
      putForeign(world, source, plan);
      return;
    case 'blob':
  }
}

function put(
  world: World,
  source: ImageSource,
  type: string,
  plan: object | null | undefined,
  properties: Properties,
  id = source.id,
): void {
  const { name, location = '', provisioningState } = source;
  world.put({
    ...{ id, name, type, location, tags: {} },
    ...(plan && { plan: { ...plan } }),
    properties: { ...properties, provisioningState },
  });
}

function putMachine(world: World, source: ImageSource, plan: object | null | undefined): void {
  const disk = `${source.id}_disk`.replace('/virtualMachines/', '/disks/');
  put(
    world,
    source,
    `${compute}/disks`,
    undefined,
    { hyperVGeneration: source.hyperVGeneration, diskSizeGB: 30 },
    disk,
  );
  put(world, source, `${compute}/virtualMachines`, plan, {
    ...(source.securityType === 'TrustedLaunch' && { securityProfile: { securityType: 'TrustedLaunch' } }),
    storageProfile: {
      osDisk: {
        osType: source.osType,
        ...(source.ephemeralOsDisk && { diffDiskSettings: { option: 'Local' } }),
        ...(!source.unmanagedDisks && { managedDisk: { id: disk } }),
      },
      dataDisks: source.dataDisks.map(({ lun, storageType }) => ({
        lun,
        managedDisk: { id: `${disk}${lun}`, storageAccountType: storageType },
      })),
    },
    instanceView: {
      statuses: [
        { code: `PowerState/${source.powerState ?? 'deallocated'}` },
        ...(source.osState === 'Generalized' ? [{ code: 'OSState/generalized' }] : []),
      ],
    },
  });
}

/** A version in a definition with the properties of the source. */
function putVersion(world: World, source: ImageSource, id: string, plan: object | null | undefined): void {
  const definition = parentId(id) ?? '';
  const gallery = parentId(definition) ?? '';
  const { osType, osState, hyperVGeneration, architecture, securityType, location = '', customerKey } = source;
  const base = { ...source, provisioningState: 'Succeeded' };
  if (!world.get(gallery)) put(world, base, `${compute}/galleries`, undefined, {}, gallery);
  const features = securityType ? [{ name: 'SecurityType', value: securityType }] : [];
  put(
    world,
    base,
    `${compute}/galleries/images`,
    undefined,
    { osType, osState, hyperVGeneration, architecture, features, ...(plan && { purchasePlan: plan }) },
    definition,
  );
  const encryption = customerKey ? { encryption: { osDiskImage: { diskEncryptionSetId: `${gallery}-keys` } } } : {};
  put(
    world,
    source,
    `${compute}/galleries/images/versions`,
    undefined,
    {
      publishingProfile: {
        targetRegions: (source.readyRegions ?? [location]).map(name => ({
          ...{ name, regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' },
          ...encryption,
        })),
      },
      storageProfile: { osDiskImage: { sizeInGB: 30 } },
    },
    id,
  );
}

/** The community or shared gallery of another owner that the ID refers to. */
function putForeign(world: World, source: ImageSource, plan: object | null | undefined): void {
  const [, , publicName = '', , image = '', , version = ''] = source.id.split('/');
  const gallery = galleryPath.replace('golden', 'foreign');
  putVersion(world, source, `${gallery}/images/${image}/versions/${version}`, plan);
  const stored = world.get(gallery);
  if (!stored || source.kind !== 'communityImage') return;
  const communityGalleryInfo = { communityGalleryEnabled: true, publicNames: [publicName] };
  const sharingProfile = { permissions: 'Community', communityGalleryInfo };
  world.put({ ...stored, properties: { ...stored.properties, sharingProfile } });
}

/** The subscription and the resource group of a source. */
export function groupOf({ kind, id }: ImageSource): readonly [string, string] {
  const isForeign = kind === 'communityImage' || kind === 'sharedImage' || kind === 'blob';
  return isForeign ? [subscription, 'rg'] : [subscriptionOf(id), resourceGroupOf(id)];
}
