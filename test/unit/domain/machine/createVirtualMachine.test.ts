import assert from 'node:assert/strict';
import {
  createVirtualMachine,
  type MachineChoice,
  type MachineFacts,
} from '../../../../src/domain/machine/createVirtualMachine';
import { bySuitability, securityTypesFor, sizeProblem } from '../../../../src/domain/machine/sizeFit';
import type { VirtualMachineSize } from '../../../../src/domain/machine/virtualMachineSize';
import { definition, resourceGroup } from '../cloneWorld';
import { key, machine, machineFacts as facts, one, size } from '../machineWorld';

const codes = (choice: MachineChoice, over: Partial<MachineFacts> = {}): string[] =>
  createVirtualMachine(choice, { ...facts, ...over }).notices.map(({ code }) => code);

describe('createVirtualMachine', () => {
  it('makes one change, preceded by the resource group if that is new', () => {
    const plan = createVirtualMachine(
      machine({}, { resourceGroup: { id: resourceGroup, create: { location: 'westeurope' } } }),
      facts,
    );
    assert.deepEqual(
      plan.changes.map(({ kind }) => kind),
      ['createResourceGroup', 'createVirtualMachine'],
    );
    assert.deepEqual(plan.notices, []);
    assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan);
  });

  it('reports an image that is unavailable in the region or expired', () => {
    const { sizes, siblings } = facts;
    assert.deepEqual(codes(machine({ location: 'eastus' }), { sizes }), ['noLatestHere']);
    assert.deepEqual(codes(machine({ location: 'eastus' }, { version: one })), ['imageNotHere']);
    const moving = {
      ...one,
      replication: {
        aggregatedState: 'InProgress' as const,
        regions: [{ region: 'westeurope', state: 'Replicating' as const, progress: 5, details: '' }],
      },
    };
    assert.deepEqual(codes(machine({}, { version: moving })), ['imageNotReadyHere']);
    const unknown = { ...one, replication: { aggregatedState: 'Completed' as const, regions: [] } };
    assert.deepEqual(codes(machine({}, { version: unknown })), ['readinessUnknown']);
    assert.deepEqual(codes(machine(), { siblings: [{ ...one, excludeFromLatest: true }] }), ['noLatestHere']);
    assert.deepEqual(codes(machine(), { siblings: undefined }), ['versionsNotChecked']);
    assert.deepEqual(codes(machine({}, { version: { ...one, endOfLifeDate: '2020-01-01' } }), { siblings }), [
      'imageExpired',
    ]);
  });

  it('refuses a size that does not fit the image', () => {
    const fits = (over: Partial<VirtualMachineSize>): string[] =>
      codes(machine(), { sizes: [size('Standard_D2s_v5', over)] });
    assert.deepEqual(fits({}), []);
    assert.deepEqual(fits({ architecture: 'Arm64' }), ['sizeDoesNotFit']);
    assert.deepEqual(fits({ generations: ['V1'] }), ['sizeDoesNotFit']);
    assert.deepEqual(fits({ trustedLaunch: false }), ['sizeDoesNotFit']);
    assert.deepEqual(fits({ diskControllers: ['NVMe'] }), ['sizeDoesNotFit']);
    assert.deepEqual(fits({ diskControllers: ['SCSI', 'NVMe'] }), []);
    assert.deepEqual(fits({ restriction: 'NotAvailableForSubscription' }), ['sizeDoesNotFit']);
    assert.deepEqual(codes(machine({ size: 'Standard_X' })), ['sizeUnknown']);
    assert.deepEqual(codes(machine(), { sizes: undefined }), ['sizesNotChecked']);
  });

  it('refuses a security type or disk type that the definition does not allow', () => {
    assert.deepEqual(codes(machine({ securityType: 'ConfidentialVM' })), ['sizeDoesNotFit', 'securityTypeNotOfImage']);
    const strict = definition({ disallowedDiskTypes: ['StandardSSD_LRS'] });
    assert.deepEqual(codes(machine({}, { definition: strict })), ['diskTypeDisallowed']);
    assert.deepEqual(securityTypesFor({ features: [] }), ['Standard']);
  });

  it('requires a user for a generalized image and refuses one for a specialized image', () => {
    const { signIn, ...without } = machine().spec;
    assert.ok(signIn);
    assert.deepEqual(codes({ ...machine(), spec: without }), ['signInMissing']);
    assert.deepEqual(codes(machine({ osState: 'Specialized' })), ['signInNotTaken']);
    assert.deepEqual(codes(machine({ signIn: { userName: 'root', sshPublicKey: key } })), ['userNameInvalid']);
    assert.deepEqual(codes(machine({ signIn: { userName: 'me', sshPublicKey: 'PRIVATE' } })), ['sshKeyInvalid']);
    assert.deepEqual(codes(machine({ osType: 'Windows' })), ['sshKeyInvalid']);
    assert.deepEqual(codes(machine({ signIn: { userName: 'me', password: 'askedWhenRun' } })), [
      'passwordAskedWhenRun',
    ]);
  });

  it('refuses a machine name that Azure does not accept', () => {
    const named = (name: string): MachineChoice => ({ ...machine(), id: `${resourceGroup}/x/${name}` });
    assert.deepEqual(codes(named('a_b')), ['machineNameInvalid']);
    const windows = { osType: 'Windows', signIn: { userName: 'me', password: 'askedWhenRun' } } as const;
    const long = machine(windows, { id: `${resourceGroup}/x/a-name-of-sixteen` });
    assert.deepEqual(codes(long), ['machineNameInvalid', 'passwordAskedWhenRun']);
  });

  it('sorts sizes that fit with recommended ones first', () => {
    const of = definition({
      recommended: { vCPUs: { min: 4 } },
      features: [{ name: 'DiskControllerTypes', value: 'SCSI, NVMe' }],
    });
    const sizes = [size('small'), size('large', { vCPUs: 16 }), size('right', { vCPUs: 4, diskControllers: ['NVMe'] })];
    assert.deepEqual(
      [...sizes].sort(bySuitability(of)).map(({ name }) => name),
      ['right', 'large', 'small'],
    );
    assert.deepEqual(
      sizes.map(one => sizeProblem(one, of, 'Standard')),
      [undefined, undefined, undefined],
    );
  });
});
