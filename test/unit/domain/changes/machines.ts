import type { VirtualMachineSize } from '../../../../src/domain/machine/virtualMachineSize';
import { createVirtualMachine, type MachineChoice } from '../../../../src/domain/machine/createVirtualMachine';
import { definition, resourceGroup, version } from '../cloneWorld';
import { key, machine, machineFacts, one, size } from '../machineWorld';
import { deny, refuses } from '../refusals/refusal';
import type { ChangeRefusal } from './changeRefusal';

const made =
  (choice: MachineChoice, sizes: readonly VirtualMachineSize[] = [size('Standard_D2s_v5')]): ChangeRefusal['plan'] =>
  ({ versions }) =>
    createVirtualMachine(choice, { ...machineFacts, siblings: versions, sizes });
const { signIn, ...withoutSignIn } = machine().spec;
const there = { versions: [version('1.0.0')] };
const of = (over: Parameters<typeof definition>[0]) => ({ ...there, definitions: [definition(over)] });
const first = { osState: 'Generalized', features: [] } as const;
const moving = {
  ...one,
  replication: {
    aggregatedState: 'InProgress' as const,
    regions: [{ region: 'westeurope', state: 'Replicating' as const, progress: 5, details: '' }],
  },
};
const deployed = (code: string, text: RegExp) => refuses(new RegExp(`^operation ${code} .*${text.source}`));

export const machines: readonly ChangeRefusal[] = [
  {
    name: 'an underscore in the name',
    code: 'machineNameInvalid',
    there,
    plan: made({ ...machine(), id: `${resourceGroup}/providers/Microsoft.Compute/virtualMachines/a_b` }),
    azure: { accepts: 'the documented rule is of the computer name, which is sent without what it cannot hold' },
  },
  {
    name: 'the latest where all are excluded from it',
    code: 'noLatestHere',
    there: { versions: [version('1.0.0', { excludeFromLatest: true })] },
    plan: made(machine()),
    azure: deployed('GalleryImageNotFound', /There is no latest image version exists/),
  },
  {
    name: 'the latest in a region that has none',
    code: 'noLatestHere',
    there,
    plan: made(machine({ location: 'eastus' })),
    azure: deployed('GalleryImageNotFound', /is not available in eastus region/),
  },
  {
    name: 'a version in a region that it is not in',
    code: 'imageNotHere',
    there,
    plan: made(machine({ location: 'eastus', imageId: one.id }, { version: one })),
    azure: deployed('GalleryImageNotFound', /is not available in eastus region/),
  },
  {
    name: 'a version that is not ready yet',
    code: 'imageNotReadyHere',
    there: { versions: [moving] },
    plan: made(machine({ imageId: one.id }, { version: moving })),
    azure: deployed('GalleryImageNotFound', /is not available in westeurope region/),
  },
  {
    name: 'a size that is none',
    code: 'sizeUnknown',
    there,
    plan: made(machine({ size: 'Standard_X' })),
    azure: deployed('InvalidParameter', /The value Standard_X provided for the VM size is not valid/),
  },
  {
    name: 'a size for Arm64',
    code: 'sizeDoesNotFit',
    there,
    plan: made(machine({ size: 'Standard_D4ps_v5' }), [
      size('Standard_D4ps_v5', { architecture: 'Arm64', trustedLaunch: false }),
    ]),
    azure: deployed('BadRequest', /only supports a CPU Architecture of 'Arm64'/),
  },
  {
    name: 'a size for generation 2 and an image of generation 1',
    code: 'sizeDoesNotFit',
    there: of({ ...first, hyperVGeneration: 'V1' }),
    plan: made(
      machine(
        { size: 'Standard_DC4as_v5', securityType: 'Standard' },
        { definition: definition({ ...first, hyperVGeneration: 'V1' }) },
      ),
      [size('Standard_DC4as_v5', { generations: ['V2'] })],
    ),
    azure: deployed('BadRequest', /cannot boot Hypervisor Generation '1'/),
  },
  {
    name: 'a size whose disks the image has no driver for',
    code: 'sizeDoesNotFit',
    there,
    plan: made(machine({ size: 'Standard_D4s_v6' }), [size('Standard_D4s_v6', { diskControllers: ['NVMe'] })]),
    azure: deployed('InvalidParameter', /cannot boot with OS image or disk/),
  },
  {
    name: 'a confidential machine of a size that makes none',
    code: 'sizeDoesNotFit',
    there: of({ features: [{ name: 'SecurityType', value: 'ConfidentialVM' }] }),
    plan: made(
      machine(
        { securityType: 'ConfidentialVM' },
        { definition: definition({ features: [{ name: 'SecurityType', value: 'ConfidentialVM' }] }) },
      ),
    ),
    azure: deployed('BadRequest', /is not supported for creation of VMs .* 'ConfidentialVM' security type/),
  },
  {
    name: 'standard security from an image for trusted launch alone',
    code: 'securityTypeNotOfImage',
    there: of({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] }),
    plan: made(
      machine(
        { securityType: 'Standard' },
        { definition: definition({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] }) },
      ),
    ),
    azure: deployed('BadRequest', /only supports creation of VMs .* with 'TrustedLaunch' security type/),
  },
  {
    name: 'trusted launch from an image without it',
    code: 'securityTypeNotOfImage',
    there: of({ features: [] }),
    plan: made(machine({}, { definition: definition({ features: [] }) })),
    azure: deployed('BadRequest', /Use of TrustedLaunch setting is not supported/),
  },
  {
    name: 'a disk that the definition disallows',
    code: 'diskTypeDisallowed',
    there: of({ disallowedDiskTypes: ['StandardSSD_LRS'] }),
    plan: made(machine({}, { definition: definition({ disallowedDiskTypes: ['StandardSSD_LRS'] }) })),
    azure: { accepts: 'the definition says so for people; no document tells that Azure refuses it' },
  },
  {
    name: 'a user for a specialized image',
    code: 'signInNotTaken',
    there: of({ osState: 'Specialized' }),
    plan: made(machine({ osState: 'Specialized' }, { definition: definition({ osState: 'Specialized' }) })),
    azure: { accepts: 'a user of a specialized image is not sent' },
  },
  {
    name: 'no user for a generalized image',
    code: 'signInMissing',
    there,
    plan: made({ ...machine(), spec: withoutSignIn }),
    azure: deployed('InvalidParameter', /Required parameter 'osProfile' is missing/),
  },
  {
    name: 'a user name that everybody guesses',
    code: 'userNameInvalid',
    there,
    plan: made(machine({ signIn: { userName: 'root', sshPublicKey: key } })),
    azure: deployed('InvalidParameter', /The Admin Username specified is not allowed/),
  },
  {
    name: 'a private key',
    code: 'sshKeyInvalid',
    there,
    plan: made(machine({ signIn: { userName: 'me', sshPublicKey: 'PRIVATE' } })),
    azure: deployed('InvalidParameter', /The value of parameter linuxConfiguration\.ssh\.publicKeys\.keyData/),
  },
  {
    name: 'a key for Windows',
    code: 'sshKeyInvalid',
    there: of({ osType: 'Windows' }),
    plan: made(
      machine({ osType: 'Windows', ...(signIn && { signIn }) }, { definition: definition({ osType: 'Windows' }) }),
    ),
    azure: deployed('InvalidParameter', /Parameter 'linuxConfiguration' is not allowed/),
  },
  {
    name: 'no right to deploy',
    code: 'rightMissing',
    there: { ...there, ...deny('Microsoft.Resources/deployments/write', resourceGroup) },
    plan: made(machine()),
    azure: refuses(/^403 AuthorizationFailed .*Microsoft\.Resources\/deployments\/write/),
  },
];
