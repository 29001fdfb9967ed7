import { idKey } from '../../../../src/domain/id/resourceId';
import type { ImageSource } from '../../../../src/domain/source/imageSource';
import type { VersionChoice } from '../../../../src/domain/version/versionChoice';
import type { VersionFacts } from '../../../../src/domain/version/versionFacts';
import {
  clone,
  cloneInto,
  definition,
  otherSubscription,
  region,
  resourceGroup,
  subscription,
  type Clone,
} from '../cloneWorld';
import { plan, refuses, type Azure, type Refusal } from './refusal';

const compute = `${resourceGroup}/providers/Microsoft.Compute`;
const set = `${compute}/diskEncryptionSets/key`;
const accepts = (reason: string): Azure => ({ accepts: reason });
const unknownMessage =
  'the documentation rules it out, but the error message of Azure is unknown, so Sample Azure accepts it';

export function sourceOf(kind: ImageSource['kind'], over: Partial<ImageSource> = {}): ImageSource {
  const id = {
    managedImage: `${compute}/images/x`,
    virtualMachine: `${compute}/virtualMachines/web-1`,
    snapshot: `${compute}/snapshots/web-1`,
    disk: `${compute}/disks/web-1`,
    blob: 'https://account.blob.core.windows.net/vhds/web.vhd',
    version: `${compute}/galleries/other/images/web/versions/1.0.0`,
    communityImage: '/CommunityGalleries/contoso-1/Images/web/Versions/1.0.0',
    sharedImage: '/SharedGalleries/owner-WEB/Images/web/Versions/1.0.0',
  }[kind];
  return {
    kind,
    id,
    name: 'web-1',
    location: 'westeurope',
    provisioningState: 'Succeeded',
    osType: 'Linux',
    osState: 'Generalized',
    hyperVGeneration: 'V2',
    architecture: 'x64',
    securityType: 'Standard',
    purchasePlan: null,
    dataDisks: [],
    ...(kind === 'blob' && {
      storageAccountId: `${resourceGroup}/providers/Microsoft.Storage/storageAccounts/account`,
    }),
    ...over,
  };
}

const standard = definition({ features: [{ name: 'SecurityType', value: 'Standard' }] });

/** A valid version from the source, in a definition that accepts every kind. */
export function from(source: ImageSource, over: Partial<VersionChoice> = {}, known: Partial<VersionFacts> = {}): Clone {
  const definitions = { definitions: [standard] };
  return clone({ source, definition: { existing: standard }, ...over }, { ...definitions, ...known });
}

const machine = (over: Partial<ImageSource> = {}): ImageSource =>
  sourceOf('virtualMachine', { osState: 'Specialized', ...over });
const fromMachine = (over: Partial<ImageSource>): Clone => {
  const existing = { ...standard, osState: 'Specialized' as const };
  return clone({ source: machine(over), definition: { existing } }, { definitions: [existing] });
};
const tenants = new Map([
  [subscription, 'tenant-a'],
  [otherSubscription, 'tenant-b'],
]);
const elsewhere = (id: string): string => id.replace(subscription, otherSubscription);
const data = (lun: number, id: string) => ({ lun, source: sourceOf('snapshot', { id: `${compute}/snapshots/${id}` }) });

const row = (
  code: Refusal['code'],
  name: string,
  azure: Azure,
  make: () => Clone,
  severity: NonNullable<Refusal['severity']> = 'error',
): Refusal => ({ code, name, make, severity, azure });

export const sourceRefusals: readonly Refusal[] = [
  row(
    'sourceBeingDeleted',
    'a snapshot that is being deleted',
    refuses(/409 OperationNotAllowed .*is in state 'Deleting'/),
    () => from(sourceOf('snapshot', { provisioningState: 'Deleting' })),
  ),
  row(
    'sourceNotReady',
    'a source version in the failed state',
    refuses(/409 OperationNotAllowed .*is in state 'Failed'/),
    () => from(sourceOf('version', { provisioningState: 'Failed' })),
  ),
  row(
    'sourceInOtherRegion',
    'a snapshot in a different region than the home region',
    refuses(/404 NotFound .*in the same region/),
    () => from(sourceOf('snapshot', { location: 'northeurope' }), { home: 'westeurope' }),
  ),
  row(
    'sourceInOtherTenant',
    'a disk from another tenant',
    refuses(/403 LinkedAuthorizationFailed .*not authorized to access linked subscription/),
    () => from(sourceOf('disk', { id: elsewhere(sourceOf('disk').id) }), {}, { tenants }),
  ),
  row(
    'sourceTenantTakesPart',
    'a source version from another tenant',
    { unasked: 'it is sent with a token of the other tenant, which the tests of the writer cover' },
    () => from(sourceOf('version', { id: elsewhere(sourceOf('version').id) }), {}, { tenants }),
    'info',
  ),
  row(
    'sourceNotReplicatedHere',
    'a source version that is not ready in the new home region',
    refuses(/404 NotFound .*in the same region/),
    () => from(sourceOf('version', { readyRegions: ['eastus'] })),
  ),
  row(
    'readinessUnknown',
    'a source version whose replication to the new home region is unknown',
    accepts('Azure copies it if it is ready, whatever it reports'),
    () => from(sourceOf('version', { unknownRegions: ['westeurope'] })),
    'warning',
  ),
  row('sourceHasCustomerKey', 'a source version encrypted with a customer-managed key', accepts(unknownMessage), () =>
    from(sourceOf('version', { customerKey: true })),
  ),
  row(
    'sourceSystemUnknown',
    'a disk with an unknown operating system',
    accepts('Azure trusts the definition for a disk'),
    () => from(sourceOf('disk', { osType: undefined })),
    'warning',
  ),
  row(
    'securityTypeUncertain',
    'a snapshot in a definition that supports both trusted launch and standard',
    accepts('Azure trusts the definition for a snapshot'),
    () => clone({ source: sourceOf('snapshot') }),
    'warning',
  ),
  row('securityTypeMismatch', 'a trusted launch machine in a standard definition', accepts(unknownMessage), () =>
    fromMachine({ securityType: 'TrustedLaunch' }),
  ),
  row('securityTypeMismatch', 'a standard version in a trusted-launch-only definition', accepts(unknownMessage), () =>
    cloneInto({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] }, { source: sourceOf('version') }),
  ),
  row('architectureMismatch', 'an Arm64 version in an x64 definition', accepts(unknownMessage), () =>
    from(sourceOf('version', { architecture: 'Arm64' })),
  ),
  row(
    'planMismatch',
    'a version with a purchase plan in a definition without one',
    refuses(/400 InvalidParameter .*has a different plan/),
    () => from(sourceOf('version', { purchasePlan: plan })),
  ),
  row(
    'machineGeneralized',
    'a generalized machine',
    accepts('the machine can no longer start, but the version is unaffected'),
    () => from(machine({ osState: 'Generalized' })),
    'warning',
  ),
  row(
    'machineRunning',
    'a running machine',
    accepts('Azure recommends stopping it but accepts it running'),
    () => fromMachine({ powerState: 'running' }),
    'warning',
  ),
  row(
    'machineEphemeralDisk',
    'a machine with an ephemeral disk',
    refuses(/400 InvalidParameter .*ephemeral OS disk/),
    () => fromMachine({ ephemeralOsDisk: true }),
  ),
  row('machineUnmanagedDisks', 'a machine with unmanaged disks', refuses(/400 InvalidParameter .*Managed Disks/), () =>
    fromMachine({ unmanagedDisks: true }),
  ),
  row('machineDiskTypeRefused', 'a machine with an Ultra Disk', refuses(/400 InvalidParameter .*UltraSSD/), () =>
    fromMachine({ dataDisks: [{ lun: 0, storageType: 'UltraSSD_LRS' }] }),
  ),
  row('machineDiskTypeRefused', 'a machine with a Premium SSD v2 disk', accepts(unknownMessage), () =>
    fromMachine({ dataDisks: [{ lun: 0, storageType: 'PremiumV2_LRS' }] }),
  ),
  row(
    'rightMissing',
    'a machine without permission to write it',
    refuses(/403 LinkedAuthorizationFailed .*virtualMachines.write/),
    () => ({
      ...fromMachine({}),
      denied: [{ action: 'Microsoft.Compute/virtualMachines/write', scope: machine().id }],
    }),
  ),
  row('lunInvalid', 'a data disk with LUN 64', accepts(unknownMessage), () =>
    from(sourceOf('snapshot'), { dataDisks: [data(64, 'd1')] }),
  ),
  row('lunRepeated', 'two data disks with the same LUN', refuses(/400 InvalidParameter Duplicated lun/), () =>
    from(sourceOf('snapshot'), { dataDisks: [data(0, 'd1'), data(0, 'd2')] }),
  ),
  row('diskRepeated', 'the same snapshot for two disks', refuses(/400 InvalidParameter Duplicated source ids/), () =>
    from(sourceOf('snapshot'), { dataDisks: [data(0, 'd1'), data(1, 'd1')] }),
  ),
  row('blobAddressHasQuery', 'a VHD with a shared access signature', accepts(unknownMessage), () =>
    from(sourceOf('blob', { id: 'https://vhds.blob.core.windows.net/a/os.vhd?sv=2024&sig=secret' })),
  ),
  row('blobAddressHasQuery', 'a snapshot of a VHD as a data disk', accepts(unknownMessage), () =>
    from(sourceOf('blob'), {
      dataDisks: [
        {
          lun: 0,
          source: sourceOf('blob', {
            id: 'https://vhds.blob.core.windows.net/a/data.vhd?snapshot=2026-01-01T00:00:00.0000000Z',
          }),
        },
      ],
    }),
  ),
  row(
    'blobAccountMissing',
    'a VHD without its storage account',
    accepts('older API versions take the account elsewhere; what Azure says without any is unknown'),
    () => from(sourceOf('blob', { storageAccountId: undefined })),
  ),
  ...(
    [
      ['a VHD', 'blob'],
      ['a version', 'version'],
      ['a community image', 'communityImage'],
    ] as const
  ).map(([name, kind]) =>
    row('sourceTakesNoEncryption', `${name} with encryption`, refuses(/Encryption is not supported for source/), () =>
      from(sourceOf(kind), {
        targetRegions: [{ ...region('westeurope'), encryption: { osDiskImage: { diskEncryptionSetId: set } } }],
      }),
    ),
  ),
  row('communityImageHasPlan', 'a community image with a Marketplace purchase plan', accepts(unknownMessage), () => {
    const existing = { ...standard, purchasePlan: plan };
    return clone(
      { source: sourceOf('communityImage', { purchasePlan: plan }), definition: { existing } },
      { definitions: [existing] },
    );
  }),
  row(
    'sharedImageIsNoSource',
    'a directly shared image',
    refuses(/400 LinkedInvalidPropertyId .*Expect fully qualified resource Id/),
    () => from(sourceOf('sharedImage')),
  ),
  row(
    'shallowNeedsSource',
    'a shallow version',
    accepts('it is how shallow replication works'),
    () => from(sourceOf('version'), { replicationMode: 'Shallow', targetRegions: [region('westeurope')] }),
    'warning',
  ),
  row(
    'dataDiskTooLarge',
    'a snapshot of more than 2 TB as a data disk',
    refuses(/operation GallerySourceResourceExceedsMaxSize .*2049 exceeds/),
    () =>
      from(sourceOf('snapshot'), {
        dataDisks: [{ lun: 0, source: sourceOf('snapshot', { id: `${compute}/snapshots/big`, osDiskSizeGB: 2049 }) }],
      }),
  ),
  row(
    'purchasePlanUnknown',
    'a snapshot with an unknown purchase plan',
    accepts('it may well have no plan'),
    () => from(sourceOf('snapshot', { purchasePlan: undefined }), {}, { sourcePlans: new Map([[idKey('x'), null]]) }),
    'info',
  ),
  row(
    'homeRegionMissing',
    'a copy whose target regions omit the home region',
    refuses(/400 InvalidParameter .*must contain the location/),
    () => from(sourceOf('version'), { home: 'eastus', targetRegions: [region('westeurope')] }),
  ),
];

/** Refusals of shallow versions, which also carry their usual warning. */
export const shallowRefusals: readonly Refusal[] = [
  row(
    'shallowSeveralRegions',
    'a shallow version in two regions',
    refuses(/400 InvalidParameter Shallow replication mode/),
    () =>
      from(sourceOf('version'), {
        replicationMode: 'Shallow',
        targetRegions: [region('westeurope'), region('eastus')],
      }),
  ),
  row('shallowSeveralReplicas', 'a shallow version with two replicas', accepts(unknownMessage), () =>
    from(sourceOf('version'), { replicationMode: 'Shallow', targetRegions: [region('westeurope', 2)] }),
  ),
];
