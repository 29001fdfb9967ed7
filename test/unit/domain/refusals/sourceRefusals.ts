import { idKey } from '../../../../src/domain/id/resourceId';
import type { ImageSource } from '../../../../src/domain/source/imageSource';
import type { VersionFacts } from '../../../../src/domain/version/versionFacts';
import type { VersionChoice } from '../../../../src/domain/version/versionChoice';
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
const accepts = (reason: string): Azure => ({ accepts: reason });
const noWords =
  'the documentation rules it out; with which words Azure refuses it is not known, so Sample Azure takes it';

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

/** A sound version from the source, in a definition that takes all kinds. */
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
  row('sourceNotReady', 'a version that has failed', refuses(/409 OperationNotAllowed .*is in state 'Failed'/), () =>
    from(sourceOf('version', { provisioningState: 'Failed' })),
  ),
  row(
    'sourceInOtherRegion',
    'a snapshot of another region than the home region',
    refuses(/404 NotFound .*in the same region/),
    () => from(sourceOf('snapshot', { location: 'northeurope' }), { home: 'westeurope' }),
  ),
  row(
    'sourceInOtherTenant',
    'a disk of another tenant',
    refuses(/403 LinkedAuthorizationFailed .*not authorized to access linked subscription/),
    () => from(sourceOf('disk', { id: elsewhere(sourceOf('disk').id) }), {}, { tenants }),
  ),
  row(
    'sourceTenantTakesPart',
    'a version of another tenant',
    { unasked: 'it goes with the token of the other tenant, which the tests of the writer send' },
    () => from(sourceOf('version', { id: elsewhere(sourceOf('version').id) }), {}, { tenants }),
    'info',
  ),
  row(
    'sourceNotReplicatedHere',
    'a version that is not ready in the new home region',
    refuses(/404 NotFound .*in the same region/),
    () => from(sourceOf('version', { readyRegions: ['eastus'] })),
  ),
  row('sourceHasCustomerKey', 'a version encrypted with a key of the customer', accepts(noWords), () =>
    from(sourceOf('version', { customerKey: true })),
  ),
  row(
    'sourceSystemUnknown',
    'a disk without a system',
    accepts('Azure takes the word of the definition for a disk'),
    () => from(sourceOf('disk', { osType: undefined })),
    'warning',
  ),
  row(
    'securityTypeUncertain',
    'a snapshot in a definition for trusted launch and standard alike',
    accepts('Azure takes the word of the definition for a snapshot'),
    () => clone({ source: sourceOf('snapshot') }),
    'warning',
  ),
  row('securityTypeMismatch', 'a trusted launch machine in a standard definition', accepts(noWords), () =>
    fromMachine({ securityType: 'TrustedLaunch' }),
  ),
  row('securityTypeMismatch', 'a standard version in a definition for trusted launch alone', accepts(noWords), () =>
    cloneInto({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] }, { source: sourceOf('version') }),
  ),
  row('architectureMismatch', 'an Arm64 version in an x64 definition', accepts(noWords), () =>
    from(sourceOf('version', { architecture: 'Arm64' })),
  ),
  row(
    'planMismatch',
    'a version with a plan in a definition without',
    refuses(/400 InvalidParameter .*has a different plan/),
    () => from(sourceOf('version', { purchasePlan: plan })),
  ),
  row(
    'machineGeneralized',
    'a generalized machine',
    accepts('the machine never starts again, which is not the version’s trouble'),
    () => from(machine({ osState: 'Generalized' })),
    'warning',
  ),
  row(
    'machineRunning',
    'a running machine',
    accepts('Azure advises to stop it and takes it running'),
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
  row('machineDiskTypeRefused', 'a machine with an ultra disk', refuses(/400 InvalidParameter .*UltraSSD/), () =>
    fromMachine({ dataDisks: [{ lun: 0, storageType: 'UltraSSD_LRS' }] }),
  ),
  row('machineDiskTypeRefused', 'a machine with a premium v2 disk', accepts(noWords), () =>
    fromMachine({ dataDisks: [{ lun: 0, storageType: 'PremiumV2_LRS' }] }),
  ),
  row(
    'rightMissing',
    'a machine that cannot be written to',
    refuses(/403 LinkedAuthorizationFailed .*virtualMachines.write/),
    () => ({
      ...fromMachine({}),
      denied: [{ action: 'Microsoft.Compute/virtualMachines/write', scope: machine().id }],
    }),
  ),
  row('lunInvalid', 'a data disk with the LUN 64', accepts(noWords), () =>
    from(sourceOf('snapshot'), { dataDisks: [data(64, 'd1')] }),
  ),
  row('lunRepeated', 'two data disks with one LUN', refuses(/400 InvalidParameter Duplicated lun/), () =>
    from(sourceOf('snapshot'), { dataDisks: [data(0, 'd1'), data(0, 'd2')] }),
  ),
  row('diskRepeated', 'one snapshot as two disks', refuses(/400 InvalidParameter Duplicated source ids/), () =>
    from(sourceOf('snapshot'), { dataDisks: [data(0, 'd1'), data(1, 'd1')] }),
  ),
  row(
    'blobAccountMissing',
    'a VHD without its storage account',
    accepts('older api-versions have the account in another place; what Azure says where it is in none is not known'),
    () => from(sourceOf('blob', { storageAccountId: undefined })),
  ),
  row('blobTakesNoEncryption', 'a VHD with encryption', accepts(noWords), () =>
    from(sourceOf('blob'), { targetRegions: [{ ...region('westeurope'), encryption: { osDiskImage: {} } }] }),
  ),
  row('communityImageHasPlan', 'a community image from the Marketplace', accepts(noWords), () => {
    const existing = { ...standard, purchasePlan: plan };
    return clone(
      { source: sourceOf('communityImage', { purchasePlan: plan }), definition: { existing } },
      { definitions: [existing] },
    );
  }),
  row(
    'sharedImageIsNoSource',
    'an image that is shared directly',
    refuses(/400 LinkedInvalidPropertyId .*Expect fully qualified resource Id/),
    () => from(sourceOf('sharedImage')),
  ),
  row(
    'shallowNeedsSource',
    'a shallow version',
    accepts('it is what shallow means'),
    () => from(sourceOf('version'), { replicationMode: 'Shallow', targetRegions: [region('westeurope')] }),
    'warning',
  ),
  row(
    'dataDiskTooLarge',
    'a snapshot of more than 1 TB as a data disk',
    refuses(/operation GallerySourceResourceExceedsMaxSize .*2000 exceeds/),
    () =>
      from(sourceOf('snapshot'), {
        dataDisks: [{ lun: 0, source: sourceOf('snapshot', { id: `${compute}/snapshots/big`, osDiskSizeGB: 2000 }) }],
      }),
  ),
  row(
    'purchasePlanUnknown',
    'a snapshot whose plan nobody knows',
    accepts('the plan may well be none'),
    () => from(sourceOf('snapshot', { purchasePlan: undefined }), {}, { sourcePlans: new Map([[idKey('x'), null]]) }),
    'info',
  ),
  row(
    'homeRegionMissing',
    'a copy without its home region',
    refuses(/400 InvalidParameter .*must contain the location/),
    () => from(sourceOf('version'), { home: 'eastus', targetRegions: [region('westeurope')] }),
  ),
];

/** Shallow versions always carry a warning besides. */
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
  row('shallowSeveralReplicas', 'a shallow version with two replicas', accepts(noWords), () =>
    from(sourceOf('version'), { replicationMode: 'Shallow', targetRegions: [region('westeurope', 2)] }),
  ),
];
