import type { StoredResource } from '../../../src/simulator/world/storedResource';
import type { World } from '../../../src/simulator/world/world';
import { subscriptionId, type Recorded, type Recording } from './recording';

const group = /\/resourceGroups\/([^/?]+)/;
const marketplace = 'Microsoft.Compute/locations/publishers/artifacttypes/offers/skus/versions';

/** The one marketplace image whose properties no recording tells, but the disk made of it does. */
const windows =
  '/Subscriptions/00000000-0000-0000-0000-000000000000/Providers/Microsoft.Compute/Locations/CentralUSEUAP/Publishers/MicrosoftWindowsServer/ArtifactTypes/VMImage/Offers/WindowsServer/Skus/2022-datacenter-smalldisk-g2/Versions/20348.2966.241205';
const windowsProperties = {
  hyperVGeneration: 'V2',
  architecture: 'x64',
  osDiskImage: { operatingSystem: 'Windows', sizeInBytes: 32_214_351_872 },
  features: [
    { name: 'IsAcceleratedNetworkSupported', value: 'True' },
    { name: 'DiskControllerTypes', value: 'SCSI, NVMe' },
    { name: 'IsHibernateSupported', value: 'True' },
  ],
};

type Put = (id: string, type: string, more?: Partial<StoredResource>) => void;

/** What the subscription used whose usages were recorded. */
const used: readonly (readonly [type: string, count: number, more?: Partial<StoredResource>])[] = [
  ['availabilitySets', 1],
  ...['Standard_D2s_v3', 'Standard_DS1_v2', 'Standard_DS2_v2'].map(
    vmSize => ['virtualMachines', 1, { properties: { hardwareProfile: { vmSize } } }] as const,
  ),
  ['disks', 24, { sku: { name: 'Premium_LRS' } }],
  ['disks', 2, { sku: { name: 'StandardSSD_LRS' } }],
  ['snapshots', 1, { sku: { name: 'Standard_LRS' } }],
  ['galleries', 1],
  ['galleries/used/applications/used/versions', 1],
];

/**
 * Puts into the world what a recording presupposes, because it was made by requests that were not recorded: resource
 * groups, machines with their disks, the marketplace, and galleries that others share.
 */
export function presuppose(world: World, { requests }: Recording): void {
  const location = /"location": ?"(\w+)"/.exec(JSON.stringify(requests))?.[1] ?? '';
  const put = (id: string, type: string, more: Partial<StoredResource> = {}): void => {
    const name = id.split('/').at(-1) ?? '';
    if (!world.get(id)) world.put({ id, name, type, location, properties: {}, ...more });
  };
  for (const { url } of requests) {
    const name = group.exec(url)?.[1];
    if (name === undefined) continue;
    put(`/subscriptions/${subscriptionId}/resourceGroups/${name}`, 'Microsoft.Resources/resourceGroups');
  }
  put(windows, marketplace, { properties: windowsProperties });
  for (const { url, response } of requests) {
    const image = response as (Partial<StoredResource> & { id: string }) | null | undefined;
    if (/\/versions\/[^/?]+\?/.test(url) && url.includes('/publishers/') && image) put(image.id, marketplace, image);
  }
  putDisks(requests, put);
  putForeignGalleries(requests, put);
  if (requests.some(({ url }) => url.includes('/usages?'))) putUsed(put);
}

/** Before a machine is read, it is given as it was recorded: the service changed it at times that were not. */
export function presupposeMachine(world: World, { method, url, status, response }: Recorded): void {
  if (status !== 200 || method !== 'GET' || !/\/virtualMachine(s|ScaleSets)\/[^/?]+\?/.test(url)) return;
  const machine = response as StoredResource;
  const before = world.get(machine.id)?.properties['instanceView'];
  const instanceView = machine.properties['instanceView'] ?? before;
  world.put({ ...machine, properties: { ...machine.properties, ...(instanceView !== undefined && { instanceView }) } });
}

/** The disks of machines, with the sizes and types that images and versions made of them report. */
function putDisks(requests: readonly Recorded[], put: Put): void {
  const made = requests.filter(({ method }) => method === 'PUT').map(({ url }) => new URL(url).pathname.toLowerCase());
  for (const [id] of JSON.stringify(requests).matchAll(/\/subscriptions\/[^"]+\/disks\/[^"/?]+(?=")/g)) {
    if (made.includes(id.toLowerCase())) continue;
    const properties = { diskSizeGB: /disk1_|osdisk/i.test(id) ? 30 : 10 };
    put(id, 'Microsoft.Compute/disks', { sku: { name: 'Premium_LRS' }, properties });
  }
}

function putUsed(put: Put): void {
  const compute = `/subscriptions/${subscriptionId}/resourceGroups/used/providers/Microsoft.Compute`;
  for (const [at, [kind, count, more]] of used.entries()) {
    const type = `Microsoft.Compute/${kind.replaceAll('/used', '')}`;
    for (let one = 0; one < count; one += 1)
      put(`${compute}/${kind}/${at}-${one}`, type, { location: 'westus', ...more });
  }
}

/** Galleries in lists that are none of the recorded subscription. */
function putForeignGalleries(requests: readonly Recorded[], put: Put): void {
  for (const { url, response } of requests) {
    if (!/\/sharedGalleries\?/.test(url)) continue;
    for (const { name, location } of (response as { value: { name: string; location: string }[] }).value) {
      const owner = name.slice(0, subscriptionId.length);
      if (owner === subscriptionId) continue;
      const groups = [{ type: 'Subscriptions', ids: [subscriptionId] }];
      const sharingProfile = { permissions: 'Groups', groups };
      const id = `/subscriptions/${owner}/resourceGroups/theirs/providers/Microsoft.Compute/galleries/theirs`;
      const properties = { identifier: { uniqueName: name }, sharingProfile };
      put(id, 'Microsoft.Compute/galleries', { location, properties });
    }
  }
}
