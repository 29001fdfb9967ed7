import { compact, number, record, records, text, type Json } from '../http/json';
import type { Call } from '../http/route';
import { knownTo, renderResource } from '../world/render';
import type { StoredResource } from '../world/storedResource';

/** Premium SSD tiers up to a size in GB, with IOPS and MB/s. */
const tiers: readonly (readonly [name: string, gb: number, iops: number, mbps: number])[] = [
  ['P1', 4, 120, 25],
  ['P2', 8, 120, 25],
  ['P3', 16, 120, 25],
  ['P4', 32, 120, 25],
  ['P6', 64, 240, 50],
  ['P10', 128, 500, 100],
  ['P15', 256, 1100, 125],
  ['P20', 512, 2300, 150],
  ['P30', 1024, 5000, 200],
  ['P40', 2048, 7500, 250],
  ['P50', 4096, 7500, 250],
  ['P60', 8192, 16_000, 500],
  ['P70', 16_384, 18_000, 750],
  ['P80', 32_767, 20_000, 900],
];

/** Members that answers contain from this api-version on. */
const since: Readonly<Record<string, string>> = {
  networkAccessPolicy: '2020-05-01',
  tier: '2020-05-01',
  supportsHibernation: '2020-12-01',
  securityProfile: '2020-12-01',
  supportedCapabilities: '2021-04-01',
  publicNetworkAccess: '2021-04-01',
};

export function renderDisk(disk: StoredResource, apiVersion: string): Json {
  return renderResource(disk, knownTo(apiVersion, since, disk.properties));
}

export function diskSku(name: string): Json {
  return { name, tier: name.split('_')[0]?.replace(/V2$/, '') };
}

/** What Azure makes of a requested disk or snapshot. */
export function diskProperties(call: Call, requested: Json, sku: string, isSnapshot: boolean): Json {
  const creation = record(requested, 'creationData');
  const source = call.world.get(text(creation, 'sourceResourceId') ?? '')?.properties ?? {};
  const image = imageProperties(call, creation);
  const diskSizeGB =
    number(requested, 'diskSizeGB') ?? number(source, 'diskSizeGB') ?? number(image, 'diskSizeGB') ?? 30;
  const { osType, hyperVGeneration, supportsHibernation, supportedCapabilities, securityProfile } = source;
  return compact({
    ...{ osType, hyperVGeneration, supportsHibernation, supportedCapabilities, securityProfile },
    ...image,
    ...compact(requested),
    creationData: compact({ ...creation, sourceUniqueId: source['uniqueId'] }),
    diskSizeGB,
    encryption: encryption(record(requested, 'encryption'), source),
    networkAccessPolicy: requested['networkAccessPolicy'] ?? 'AllowAll',
    publicNetworkAccess: requested['publicNetworkAccess'] ?? 'Enabled',
    diskSizeBytes: number(image, 'diskSizeBytes') ?? number(source, 'diskSizeBytes') ?? diskSizeGB * 2 ** 30,
    ...(isSnapshot ? { incremental: requested['incremental'] ?? false } : performance(sku, diskSizeGB)),
  });
}

function encryption(requested: Json, source: Json): Json {
  const type = 'EncryptionAtRestWithCustomerKey';
  if (text(requested, 'diskEncryptionSetId') !== undefined) return { type, ...requested };
  const inherited = record(source, 'encryption');
  return Object.keys(inherited).length > 0 ? inherited : { type: 'EncryptionAtRestWithPlatformKey', ...requested };
}

function performance(sku: string, gb: number): Json {
  if (!sku.startsWith('Premium_')) return { diskIOPSReadWrite: 500, diskMBpsReadWrite: 60, tier: undefined };
  const [tier, , diskIOPSReadWrite, diskMBpsReadWrite] = tiers.find(([, most]) => gb <= most) ?? [];
  return { diskIOPSReadWrite, diskMBpsReadWrite, tier };
}

/** What a disk takes over from the marketplace image that it is created from. */
function imageProperties(call: Call, creation: Json): Json {
  const image = call.world.get(text(creation, 'imageReference', 'id') ?? '');
  if (!image) return {};
  const { hyperVGeneration, architecture, osDiskImage } = image.properties;
  const feature = (name: string) =>
    text(
      records(image.properties, 'features').find(one => one['name'] === name),
      'value',
    );
  const bytes = number(osDiskImage, 'sizeInBytes') ?? 0;
  return compact({
    osType: text(osDiskImage, 'operatingSystem'),
    hyperVGeneration,
    supportsHibernation: feature('IsHibernateSupported') === 'True' ? true : undefined,
    supportedCapabilities: compact({
      diskControllerTypes: feature('DiskControllerTypes'),
      acceleratedNetwork: feature('IsAcceleratedNetworkSupported') === 'True',
      architecture,
    }),
    diskSizeGB: Math.round(bytes / 2 ** 30),
    diskSizeBytes: bytes,
  });
}
