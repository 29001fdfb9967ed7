import assert from 'node:assert/strict';
import type { StoredResource } from '../../../src/simulator/world/storedResource';
import {
  SampleArm,
  code,
  compute,
  definition,
  gallery,
  image,
  linux,
  managedImage,
  message,
  properties,
  subscription,
  update,
  version,
  versionBody,
} from './sampleArm';

type Change = [method: string, url: string, body?: unknown];
type Case = [title: string, prepare: (azure: SampleArm) => void, change: Change, code: string, text: string | RegExp];

const nothing = () => undefined;
const eastus = { location: 'eastus' };
const withGallery = (azure: SampleArm) => void azure.done('PUT', gallery, eastus);
const withDefinition = (azure: SampleArm) => void azure.withDefinition();
const withVersion = (azure: SampleArm) => void azure.withVersion();
const define = (more: Record<string, unknown>) => ({ location: 'eastus', properties: { ...linux, ...more } });
const targets = (targetRegions: unknown[], more?: Record<string, unknown>): Change => [
  'PUT',
  version,
  versionBody(targetRegions, more),
];
const from = (source: unknown): Change => [
  'PUT',
  version,
  { location: 'eastus', properties: { storageProfile: { source } } },
];
const other = (name: string) => ({ id: `${compute}/images/${name}` });
const withImage =
  (osDisk: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  (azure: SampleArm) => {
    azure.withDefinition();
    azure.world.put(managedImage('other', osDisk, more));
  };
const machine = (osDisk: Record<string, unknown>): StoredResource => ({
  id: `${compute}/virtualMachines/vm`,
  name: 'vm',
  type: 'Microsoft.Compute/virtualMachines',
  location: 'eastus',
  properties: {
    provisioningState: 'Succeeded',
    storageProfile: { osDisk: { osType: 'Linux', managedDisk: { id: `${compute}/disks/os` }, ...osDisk } },
  },
});
const onePointOne = `${definition}/versions/1.1.0`;

const galleryNames = /^Gallery name is invalid\. Allowed characters are English alphanumeric/;
const oneSource = /^The gallery artifact version source can only be specified either directly/;

const refusedAtOnce: Case[] = [
  [
    'a gallery name with a dash',
    nothing,
    ['PUT', `${compute}/galleries/a-b`, eastus],
    '400 InvalidParameter',
    galleryNames,
  ],
  [
    'a gallery name that ends with _',
    nothing,
    ['PUT', `${compute}/galleries/a_`, eastus],
    '400 InvalidParameter',
    galleryNames,
  ],
  [
    'a gallery without a location',
    nothing,
    ['PUT', gallery, {}],
    '400 LocationRequired',
    /location property is required/,
  ],
  [
    'a gallery in an unknown region',
    nothing,
    ['PUT', gallery, { location: 'mars' }],
    '400 LocationNotAvailableForResourceType',
    /^The provided location 'mars' is not available for resource type 'Microsoft\.Compute\/galleries'/,
  ],
  [
    'a gallery in a resource group that does not exist',
    nothing,
    ['PUT', gallery.replace('/rg/', '/gone/'), eastus],
    '404 ResourceGroupNotFound',
    "Resource group 'gone' could not be found.",
  ],
  [
    'a gallery name that another resource group of the subscription uses',
    azure => {
      withGallery(azure);
      azure.done('PUT', `/subscriptions/${subscription}/resourcegroups/two`, eastus);
    },
    ['PUT', gallery.replace('/rg/', '/two/').replace(/g$/, 'G'), eastus],
    '409 Conflict',
    `The gallery name G is not unique within the subscription ${subscription}. Please pick another gallery name`,
  ],
  [
    'a gallery that exists in another region',
    withGallery,
    ['PUT', gallery, { location: 'westus2' }],
    '409 InvalidResourceLocation',
    "The resource 'g' already exists in location 'eastus' in resource group 'rg'. A resource with the same name cannot be created in location 'westus2'. Please select a new resource name.",
  ],
  [
    'a definition in a gallery that does not exist',
    nothing,
    ['PUT', definition, define({})],
    '404 ParentResourceNotFound',
    /Parent resource 'g' not found/,
  ],
  [
    'a definition name that begins with _',
    withGallery,
    ['PUT', `${gallery}/images/_d`, define({})],
    '400 InvalidParameter',
    /^The entity name '_d' is invalid/,
  ],
  [
    'an identifier with a space',
    withGallery,
    ['PUT', definition, define({ identifier: { publisher: 'a b', offer: 'o', sku: 's' } })],
    '400 InvalidParameter',
    /^Asset name galleryImage\.properties\.identifier\.publisher is not valid/,
  ],
  [
    'an identifier that another definition uses',
    withDefinition,
    ['PUT', `${gallery}/images/e`, define({ identifier: { publisher: 'P', offer: 'o', sku: 's' } })],
    '409 Conflict',
    /^Gallery image: d identified by \(publisher:P, offer:o, sku:s\) already exists/,
  ],
  [
    'changing the OS type of a definition',
    withDefinition,
    ['PUT', definition, define({ osType: 'Windows' })],
    '409 PropertyChangeNotAllowed',
    "Changing property 'galleryImage.properties.osType' is not allowed.",
  ],
  [
    'changing the features of a definition without allowUpdateImage',
    withDefinition,
    ['PATCH', definition, { properties: { features: [{ name: 'IsHibernateSupported', value: 'True' }] } }],
    '409 PropertyChangeNotAllowed',
    "Changing property 'galleryImage.properties.features' is not allowed.",
  ],
  [
    'an end-of-life date in the past',
    withDefinition,
    ['PATCH', definition, { properties: { endOfLifeDate: '2020-01-01T00:00:00Z' } }],
    '400 InvalidParameter',
    'EndOfLifeDate must be set to a future date.',
  ],
  [
    'a recommended minimum above the maximum',
    withDefinition,
    ['PATCH', definition, { properties: { recommended: { vCPUs: { min: 8, max: 2 } } } }],
    '400 InvalidParameter',
    /^The minimum value of galleryImage\.properties\.recommended\.vCPUs/,
  ],
  [
    'a version name with two parts',
    withDefinition,
    ['PUT', `${definition}/versions/1.0`, versionBody()],
    '400 InvalidParameter',
    /^The image version name is invalid/,
  ],
  [
    'a version number beyond 32 bits',
    withDefinition,
    ['PUT', `${definition}/versions/1.0.2147483648`, versionBody()],
    '400 InvalidParameter',
    /^The value 2147483648 of parameter/,
  ],
  [
    'target regions without the home region',
    withDefinition,
    targets([{ name: 'westus2' }]),
    '400 InvalidParameter',
    "Gallery image version publishing profile regions 'westus2' must contain the location of image version 'eastus'.",
  ],
  [
    'a duplicate target region',
    withDefinition,
    targets([{ name: 'eastus' }, { name: 'East US' }]),
    '400 InvalidParameter',
    'Duplicate regions are not allowed in target publishing regions.',
  ],
  [
    'an unknown target region',
    withDefinition,
    targets([{ name: 'eastus' }, { name: 'mars' }]),
    '400 LocationNotAvailableForResourceType',
    /'mars'/,
  ],
  [
    'more than 100 replicas in a region',
    withDefinition,
    targets([{ name: 'eastus', regionalReplicaCount: 101 }]),
    '400 InvalidParameter',
    /^The value 101 of parameter .* is out of range\. The value must be between 1 and 100, inclusive$/,
  ],
  [
    'more than 100 replicas in total',
    withDefinition,
    targets([
      { name: 'eastus', regionalReplicaCount: 60 },
      { name: 'uksouth', regionalReplicaCount: 60 },
    ]),
    '400 InvalidParameter',
    /^The value 120 /,
  ],
  [
    'ZRS in a region that does not support it',
    withDefinition,
    targets([{ name: 'eastus' }, { name: 'westus', storageAccountType: 'Standard_ZRS' }]),
    '400 InvalidParameter',
    'ZRS storage account type is not supported in this region.',
  ],
  ['a version without a source', withDefinition, from({}), '400 InvalidParameter', oneSource],
  [
    'a version with two sources',
    withDefinition,
    from({ id: image, virtualMachineId: `${compute}/virtualMachines/vm` }),
    '400 InvalidParameter',
    oneSource,
  ],
  [
    'a source that does not exist',
    withDefinition,
    from(other('gone')),
    '404 NotFound',
    `Source: ${compute}/images/gone is not found. Please check source exists, and is in the same region as gallery image version being created`,
  ],
  [
    'a source in another region',
    azure => {
      azure.withDefinition();
      azure.world.put({ ...managedImage('other'), location: 'westus2' });
    },
    from(other('other')),
    '404 NotFound',
    /is not found\. Please check source exists, and is in the same region/,
  ],
  [
    'a source of an unsupported resource type',
    withDefinition,
    from({ id: `${compute}/availabilitySets/x` }),
    '400 InvalidParameter',
    /must either be a managed image, virtual machine or another gallery image version$/,
  ],
  [
    'a source with another OS type',
    withImage({ osType: 'Windows' }),
    from(other('other')),
    '400 InvalidParameter',
    /has a different OS type \['Windows'\] than the parent gallery image OS type generation \['Linux'\]$/,
  ],
  [
    'a specialized source for a generalized definition',
    withImage({ osState: 'Specialized' }),
    from(other('other')),
    '400 InvalidParameter',
    /since the OS State in the parent gallery image \(Generalized\) is not Specialized$/,
  ],
  [
    'a source of another Hyper-V generation',
    withImage({}, { hyperVGeneration: 'V2' }),
    from(other('other')),
    '400 InvalidParameter',
    /has a different Hypervisor generation \['V2'\] than the parent gallery image Hypervisor generation \['V1'\]$/,
  ],
  [
    'a source with a purchase plan',
    azure => {
      azure.withDefinition();
      azure.world.put({ ...managedImage('other'), tags: { PlanName: 'n', PlanPublisher: 'p', PlanProduct: 'q' } });
    },
    from(other('other')),
    '400 InvalidParameter',
    /has a different plan \['\{"name":"n","publisher":"p","product":"q"\}'\] than the parent gallery image plan \['null'\]$/,
  ],
  [
    'a source that is still being created',
    withImage({}, { provisioningState: 'Creating' }),
    from(other('other')),
    '409 OperationNotAllowed',
    /must be in state 'Succeeded'/,
  ],
  [
    'a VM with an ephemeral OS disk',
    azure => {
      azure.withDefinition();
      azure.world.put(machine({ diffDiskSettings: { option: 'Local' } }));
    },
    from({ virtualMachineId: `${compute}/virtualMachines/vm` }),
    '400 InvalidParameter',
    /cannot contain an ephemeral OS disk$/,
  ],
  [
    'a duplicate LUN',
    withDefinition,
    [
      'PUT',
      version,
      {
        location: 'eastus',
        properties: {
          storageProfile: {
            osDiskImage: { source: { id: `${compute}/snapshots/a` } },
            dataDiskImages: [
              { lun: 0, source: { id: 'b' } },
              { lun: 0, source: { id: 'c' } },
            ],
          },
        },
      },
    ],
    '400 InvalidParameter',
    /^Duplicated lun numbers/,
  ],
  [
    'a managed image that another version is still being created from',
    azure => {
      azure.withDefinition();
      azure.send('PUT', version, versionBody());
    },
    ['PUT', onePointOne, versionBody()],
    '409 OperationNotAllowed',
    `Too many requests on source '${image}'. Please reduce the number of requests on the source or wait some time before retrying`,
  ],
  [
    'a version that exceeds the quota',
    azure => {
      azure.withVersion();
      azure.world.quotas['GalleryImageVersion'] = 1;
    },
    ['PUT', onePointOne, versionBody()],
    '409 OperationNotAllowed',
    /^Operation could not be completed as it results in exceeding approved GalleryImageVersion quota/,
  ],
  [
    'changing the source of a version',
    withVersion,
    ['PUT', version, { location: 'eastus', properties: { storageProfile: { source: other('other') } } }],
    '409 PropertyChangeNotAllowed',
    "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.",
  ],
  [
    'changing the storage type of a region',
    withVersion,
    ['PUT', version, update([{ name: 'eastus', storageAccountType: 'Standard_ZRS' }])],
    '409 PropertyChangeNotAllowed',
    'Global storage account type does not match the storage account type in the existing TargetRegion',
  ],
  [
    'removing a region without allowDeletionOfReplicatedLocations',
    azure => {
      azure.withVersion(versionBody([{ name: 'eastus' }, { name: 'uksouth' }]));
      azure.clock.advance(3_600_000);
    },
    ['PUT', version, update([{ name: 'eastus' }])],
    '409 OperationNotAllowed',
    /^Deletion of replicated locations 'uksouth' is not allowed/,
  ],
  [
    'removing the home region',
    azure => void azure.withVersion(versionBody([{ name: 'eastus' }, { name: 'uksouth' }])),
    ['PUT', version, update([{ name: 'uksouth' }], { allowDeletionOfReplicatedLocations: true })],
    '400 InvalidParameter',
    /must contain the location of image version 'eastus'/,
  ],
  [
    'deleting a version that is protected until its end of life',
    azure => {
      const body = versionBody([{ name: 'eastus' }], { endOfLifeDate: '2030-01-01T00:00:00Z' });
      (body['properties'] as Record<string, unknown>)['safetyProfile'] = { blockDeletionBeforeEndOfLife: true };
      azure.withVersion(body);
    },
    ['DELETE', version],
    '409 DeleteGalleryImageVersionBlockedBeforeEndOfLife',
    /endOfLifeDate has not reached yet$/,
  ],
  [
    'deleting a gallery with definitions',
    withDefinition,
    ['DELETE', gallery],
    '409 CannotDeleteResource',
    /'Microsoft\.Compute\/galleries\/g\/images\/d'\. Please delete all nested resources/,
  ],
  [
    'an unknown api-version',
    nothing,
    ['GET', `${gallery}?api-version=2017-01-01`],
    '400 InvalidResourceType',
    /could not be found in the namespace 'Microsoft\.Compute' for api version '2017-01-01'/,
  ],
  [
    'a request without an api-version',
    nothing,
    ['GET', `${gallery}?api-version=`],
    '400 MissingApiVersionParameter',
    /is required for all requests/,
  ],
];

describe('Sample Azure: requests refused immediately', () => {
  for (const [title, prepare, [method, url, body], expected, text] of refusedAtOnce) {
    it(`refuses ${title}`, () => {
      const azure = new SampleArm();
      prepare(azure);
      azure.get(gallery);
      const before = azure.world.revision;
      const answer = azure.send(method, url, body);
      assert.ok(answer.status >= 400, `accepted with ${answer.status}`);
      assert.equal(code(answer), expected);
      if (typeof text === 'string') assert.equal(message(answer), text);
      else assert.match(message(answer), text);
      assert.equal(azure.world.revision, before, 'something was changed');
    });
  }

  it('names the property at fault in the target of the error', () => {
    const azure = new SampleArm().withVersion();
    const answer = azure.send('PUT', version, {
      location: 'eastus',
      properties: { storageProfile: { source: other('x') } },
    });
    assert.equal(
      (answer.json as unknown as { error: { target: string } }).error.target,
      'galleryImageVersion.properties.storageProfile.source.id',
    );
  });
});

describe('Sample Azure: failures of long-running operations', () => {
  for (const [title, osDisk, more, size, most] of [
    ['fails to create a version from an OS disk above 2 TB', { diskSizeGB: 2520 }, {}, 2520, 2048],
    [
      'fails to create a version from a data disk above 2 TB',
      {},
      { dataDisks: [{ lun: 0, diskSizeGB: 2049 }] },
      2049,
      2048,
    ],
  ] as const) {
    it(title, () => {
      const azure = new SampleArm().withDefinition();
      const large = managedImage('other', osDisk);
      const storageProfile = { ...(large.properties['storageProfile'] as object), ...more };
      azure.world.put({ ...large, properties: { ...large.properties, storageProfile } });
      const accepted = azure.done(...from(other('other')));
      assert.equal(accepted.status, 201);
      const error = azure.get(accepted.headers['azure-asyncoperation'] ?? '');
      assert.equal(error.json['status'], 'Failed');
      assert.equal(code(error), '200 GallerySourceResourceExceedsMaxSize');
      const text = `The GalleryImageVersion source resource size ${size} exceeds the max size ${most} supported`;
      assert.equal(message(error), text);
      const failed = properties(azure.get(`${version}?$expand=ReplicationStatus`));
      assert.equal(failed['provisioningState'], 'Failed');
      assert.deepEqual(failed['replicationStatus'], {
        aggregatedState: 'Failed',
        summary: [
          {
            region: 'East US',
            state: 'Failed',
            details: `Replication failed in this region due to '${text}'`,
            progress: 60,
          },
        ],
      });
    });
  }
});
