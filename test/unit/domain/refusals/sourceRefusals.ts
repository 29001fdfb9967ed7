import { idKey } from '../../../../src/domain/resourceId';
import type { ImageSource } from '../../../../src/domain/model/imageSource';
import type { VersionChoice, VersionFacts } from '../../../../src/domain/plans/createVersions';
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
import { plan, type Refusal } from './refusal';

const compute = `${resourceGroup}/providers/Microsoft.Compute`;
const unasked = { unasked: 'the world of these sources is not built; the simulator refuses them in its own tests' };

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
  make: () => Clone,
  severity: NonNullable<Refusal['severity']> = 'error',
): Refusal => ({ code, name, make, severity, azure: unasked });

export const sourceRefusals: readonly Refusal[] = [
  row('sourceBeingDeleted', 'a snapshot that is being deleted', () =>
    from(sourceOf('snapshot', { provisioningState: 'Deleting' })),
  ),
  row('sourceNotReady', 'a version that has failed', () => from(sourceOf('version', { provisioningState: 'Failed' }))),
  row('sourceInOtherRegion', 'a snapshot of another region than the home region', () =>
    from(sourceOf('snapshot', { location: 'northeurope' }), { home: 'westeurope' }),
  ),
  row('sourceInOtherTenant', 'a disk of another tenant', () =>
    from(sourceOf('disk', { id: elsewhere(sourceOf('disk').id) }), {}, { tenants }),
  ),
  row(
    'sourceTenantTakesPart',
    'a version of another tenant',
    () => from(sourceOf('version', { id: elsewhere(sourceOf('version').id) }), {}, { tenants }),
    'info',
  ),
  row('sourceNotReplicatedHere', 'a version that is not ready in the new home region', () =>
    from(sourceOf('version', { readyRegions: ['eastus'] })),
  ),
  row('sourceHasCustomerKey', 'a version encrypted with a key of the customer', () =>
    from(sourceOf('version', { customerKey: true })),
  ),
  row('sourceSystemUnknown', 'a disk without a system', () => from(sourceOf('disk', { osType: undefined })), 'warning'),
  row(
    'securityTypeUncertain',
    'a snapshot in a definition for trusted launch and standard alike',
    () => clone({ source: sourceOf('snapshot') }),
    'warning',
  ),
  row('securityTypeMismatch', 'a trusted launch machine in a standard definition', () =>
    fromMachine({ securityType: 'TrustedLaunch' }),
  ),
  row('securityTypeMismatch', 'a standard version in a definition for trusted launch alone', () =>
    cloneInto({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] }, { source: sourceOf('version') }),
  ),
  row('architectureMismatch', 'an Arm64 version in an x64 definition', () =>
    from(sourceOf('version', { architecture: 'Arm64' })),
  ),
  row('planMismatch', 'a version with a plan in a definition without', () =>
    from(sourceOf('version', { purchasePlan: plan })),
  ),
  row('machineGeneralized', 'a generalized machine', () => from(machine({ osState: 'Generalized' })), 'warning'),
  row('machineRunning', 'a running machine', () => fromMachine({ powerState: 'running' }), 'warning'),
  row('machineEphemeralDisk', 'a machine with an ephemeral disk', () => fromMachine({ ephemeralOsDisk: true })),
  row('machineUnmanagedDisks', 'a machine with unmanaged disks', () => fromMachine({ unmanagedDisks: true })),
  row('machineDiskTypeRefused', 'a machine with an ultra disk', () =>
    fromMachine({ dataDisks: [{ lun: 0, storageType: 'UltraSSD_LRS' }] }),
  ),
  row('machineDiskTypeRefused', 'a machine with a premium v2 disk', () =>
    fromMachine({ dataDisks: [{ lun: 0, storageType: 'PremiumV2_LRS' }] }),
  ),
  row('rightMissing', 'a machine that cannot be written to', () => ({
    ...fromMachine({}),
    facts: {
      ...fromMachine({}).facts,
      missingRights: [{ action: 'Microsoft.Compute/virtualMachines/write', scope: machine().id }],
    },
  })),
  row('lunInvalid', 'a data disk with the LUN 64', () => from(sourceOf('snapshot'), { dataDisks: [data(64, 'd1')] })),
  row('lunRepeated', 'two data disks with one LUN', () =>
    from(sourceOf('snapshot'), { dataDisks: [data(0, 'd1'), data(0, 'd2')] }),
  ),
  row('diskRepeated', 'one snapshot as two disks', () =>
    from(sourceOf('snapshot'), { dataDisks: [data(0, 'd1'), data(1, 'd1')] }),
  ),
  row('blobAccountMissing', 'a VHD without its storage account', () =>
    from(sourceOf('blob', { storageAccountId: undefined })),
  ),
  row('blobTakesNoEncryption', 'a VHD with encryption', () =>
    from(sourceOf('blob'), { targetRegions: [{ ...region('westeurope'), encryption: { osDiskImage: {} } }] }),
  ),
  row('communityImageHasPlan', 'a community image from the Marketplace', () => {
    const existing = { ...standard, purchasePlan: plan };
    return clone(
      { source: sourceOf('communityImage', { purchasePlan: plan }), definition: { existing } },
      { definitions: [existing] },
    );
  }),
  row('sharedImageIsNoSource', 'an image that is shared directly', () => from(sourceOf('sharedImage'))),
  row(
    'shallowNeedsSource',
    'a shallow version',
    () => from(sourceOf('version'), { replicationMode: 'Shallow', targetRegions: [region('westeurope')] }),
    'warning',
  ),
  row('dataDiskTooLarge', 'a snapshot of more than 1 TB as a data disk', () =>
    from(sourceOf('snapshot'), {
      dataDisks: [{ lun: 0, source: sourceOf('snapshot', { id: `${compute}/snapshots/big`, osDiskSizeGB: 2000 }) }],
    }),
  ),
  row(
    'purchasePlanUnknown',
    'a snapshot whose plan nobody knows',
    () => from(sourceOf('snapshot', { purchasePlan: undefined }), {}, { sourcePlans: new Map([[idKey('x'), null]]) }),
    'info',
  ),
  row('homeRegionMissing', 'a copy without its home region', () =>
    from(sourceOf('version'), { home: 'eastus', targetRegions: [region('westeurope')] }),
  ),
];

/** Shallow versions always carry a warning besides. */
export const shallowRefusals: readonly Refusal[] = [
  row('shallowSeveralRegions', 'a shallow version in two regions', () =>
    from(sourceOf('version'), {
      replicationMode: 'Shallow',
      targetRegions: [region('westeurope'), region('eastus')],
    }),
  ),
  row('shallowSeveralReplicas', 'a shallow version with two replicas', () =>
    from(sourceOf('version'), { replicationMode: 'Shallow', targetRegions: [region('westeurope', 2)] }),
  ),
];
