import { createVirtualMachine, type MachineChoice } from '../../../../src/domain/machine/createVirtualMachine';
import type { VirtualMachineSize } from '../../../../src/domain/machine/virtualMachineSize';
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
    name: 'a machine name with an underscore',
    code: 'machineNameInvalid',
    there,
    plan: made({ ...machine(), id: `${resourceGroup}/providers/Microsoft.Compute/virtualMachines/a_b` }),
    azure: { accepts: 'the documented rule is for the computer name, which is sent without invalid characters' },
  },
  {
    name: 'the latest version when all are excluded from latest',
    code: 'noLatestHere',
    there: { versions: [version('1.0.0', { excludeFromLatest: true })] },
    plan: made(machine()),
    azure: deployed('GalleryImageNotFound', /There is no latest image version exists/),
  },
  {
    name: 'the latest version in a region without versions',
    code: 'noLatestHere',
    there,
    plan: made(machine({ location: 'eastus' })),
    azure: deployed('GalleryImageNotFound', /is not available in eastus region/),
  },
  {
    name: 'a version in a region that it is not replicated to',
    code: 'imageNotHere',
    there,
    plan: made(machine({ location: 'eastus', imageId: one.id }, { version: one })),
    azure: deployed('GalleryImageNotFound', /is not available in eastus region/),
  },
  {
    name: 'a version that is still replicating',
    code: 'imageNotReadyHere',
    there: { versions: [moving] },
    plan: made(machine({ imageId: one.id }, { version: moving })),
    azure: deployed('GalleryImageNotFound', /is not available in westeurope region/),
  },
  {
    name: 'an unknown machine size',
    code: 'sizeUnknown',
    there,
    plan: made(machine({ size: 'Standard_X' })),
    azure: deployed('InvalidParameter', /The value Standard_X provided for the VM size is not valid/),
  },
  {
    name: 'an Arm64 size for an x64 image',
    code: 'sizeDoesNotFit',
    there,
    plan: made(machine({ size: 'Standard_D4ps_v5' }), [
      size('Standard_D4ps_v5', { architecture: 'Arm64', trustedLaunch: false }),
    ]),
    azure: deployed('BadRequest', /only supports a CPU Architecture of 'Arm64'/),
  },
  {
    name: 'a generation 2 size for a generation 1 image',
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
    name: 'a size whose disk controller the image does not support',
    code: 'sizeDoesNotFit',
    there,
    plan: made(machine({ size: 'Standard_D4s_v6' }), [size('Standard_D4s_v6', { diskControllers: ['NVMe'] })]),
    azure: deployed('InvalidParameter', /cannot boot with OS image or disk/),
  },
  {
    name: 'a confidential machine in a size that does not support it',
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
    name: 'standard security for a trusted-launch-only image',
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
    name: 'trusted launch for an image that does not support it',
    code: 'securityTypeNotOfImage',
    there: of({ features: [] }),
    plan: made(machine({}, { definition: definition({ features: [] }) })),
    azure: deployed('BadRequest', /Use of TrustedLaunch setting is not supported/),
  },
  {
    name: 'a disk type that the definition disallows',
    code: 'diskTypeDisallowed',
    there: of({ disallowedDiskTypes: ['StandardSSD_LRS'] }),
    plan: made(machine({}, { definition: definition({ disallowedDiskTypes: ['StandardSSD_LRS'] }) })),
    azure: { accepts: 'the definition only informs users; no documentation says that Azure refuses it' },
  },
  {
    name: 'a user name for a specialized image',
    code: 'signInNotTaken',
    there: of({ osState: 'Specialized' }),
    plan: made(machine({ osState: 'Specialized' }, { definition: definition({ osState: 'Specialized' }) })),
    azure: { accepts: 'the user name is not sent for a specialized image' },
  },
  {
    name: 'a generalized image without a user name',
    code: 'signInMissing',
    there,
    plan: made({ ...machine(), spec: withoutSignIn }),
    azure: deployed('InvalidParameter', /Required parameter 'osProfile' is missing/),
  },
  {
    name: 'a reserved user name',
    code: 'userNameInvalid',
    there,
    plan: made(machine({ signIn: { userName: 'root', sshPublicKey: key } })),
    azure: deployed('InvalidParameter', /The Admin Username specified is not allowed/),
  },
  {
    name: 'a private SSH key',
    code: 'sshKeyInvalid',
    there,
    plan: made(machine({ signIn: { userName: 'me', sshPublicKey: 'PRIVATE' } })),
    azure: deployed('InvalidParameter', /The value of parameter linuxConfiguration\.ssh\.publicKeys\.keyData/),
  },
  {
    name: 'an SSH key for Windows',
    code: 'sshKeyInvalid',
    there: of({ osType: 'Windows' }),
    plan: made(
      machine({ osType: 'Windows', ...(signIn && { signIn }) }, { definition: definition({ osType: 'Windows' }) }),
    ),
    azure: deployed('InvalidParameter', /Parameter 'linuxConfiguration' is not allowed/),
  },
  {
    name: 'a machine without permission to deploy',
    code: 'rightMissing',
    there: { ...there, ...deny('Microsoft.Resources/deployments/write', resourceGroup) },
    plan: made(machine()),
    azure: refuses(/^403 AuthorizationFailed .*Microsoft\.Resources\/deployments\/write/),
  },
];
