import assert from 'node:assert/strict';
import {
  createVirtualMachine,
  type MachineChoice,
  type MachineFacts,
} from '../../../../src/domain/machine/createVirtualMachine';
import { bySuitability, securityTypesFor, sizeProblem } from '../../../../src/domain/machine/sizeFit';
import type { VirtualMachineSize } from '../../../../src/domain/machine/virtualMachineSize';
import { describePlan } from '../../../../src/domain/plan/describePlan';
import { definition, region, resourceGroup } from '../cloneWorld';
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

  it('says a security type only of an image that supports several', () => {
    const specOf = (securityType: 'Standard' | 'TrustedLaunch', value?: string) => {
      const features = value === undefined ? [] : [{ name: 'SecurityType', value }];
      const of = machine({ securityType }, { definition: definition({ features }) });
      const change = createVirtualMachine(of, facts).changes.at(-1);
      return change?.kind === 'createVirtualMachine' ? change.spec : assert.fail();
    };
    assert.ok(!('securityType' in specOf('Standard')));
    assert.equal(specOf('Standard').location, 'westeurope');
    assert.equal(specOf('Standard').size, 'Standard_D2s_v5');
    assert.equal(specOf('Standard', 'TrustedLaunchSupported').securityType, 'Standard');
    assert.equal(specOf('TrustedLaunch', 'TrustedLaunch').securityType, 'TrustedLaunch');
    assert.equal(createVirtualMachine(machine(), facts).title, 'Create virtual machine web-1');
  });

  it('judges the version by the region of the machine', () => {
    const row = (name: string, state: 'Completed' | 'Replicating' | 'Unknown') => ({
      ...{ region: name, state, progress: 0, details: '' },
    });
    const targetRegions = [region('West Europe'), region('eastus')];
    const versionWith = (...regions: readonly ReturnType<typeof row>[]) => ({
      ...{ ...one, targetRegions, replication: { aggregatedState: 'InProgress' as const, regions } },
    });
    const ready = versionWith(row('West Europe', 'Completed'), row('eastus', 'Unknown'));
    assert.deepEqual(codes(machine({}, { version: ready })), []);
    assert.deepEqual(codes(machine({ location: 'East US' }, { version: ready })), ['readinessUnknown']);
    const moving = versionWith(row('westeurope', 'Replicating'), row('eastus', 'Unknown'));
    assert.deepEqual(codes(machine({}, { version: moving })), ['imageNotReadyHere']);
    const unread = { ...one, targetRegions, replication: undefined };
    assert.deepEqual(codes(machine({}, { version: unread })), []);
    assert.deepEqual(codes(machine({ location: 'westus' }, { version: unread })), ['imageNotHere']);
  });

  it('words what is wrong with the image', () => {
    const first = (choice: MachineChoice, over: Partial<MachineFacts> = {}) => {
      const [notice] = createVirtualMachine(choice, { ...facts, ...over }).notices;
      return [notice?.message, notice?.target];
    };
    const past = { ...one, endOfLifeDate: '2026-03-02T09:00:00Z' };
    const expired = ['golden\\ubuntu\\1.0.0 is past its end of life (2026-03-02).', one.id];
    assert.deepEqual(first(machine(), { siblings: [past] }), expired);
    assert.deepEqual(first(machine({}, { version: past })), expired);
    const far = { siblings: [] };
    assert.deepEqual(first(machine(), far), ['golden\\ubuntu has no latest version in West Europe.', definition().id]);
    assert.deepEqual(first(machine({ location: 'eastus' }, { version: one })), [
      "golden\\ubuntu\\1.0.0 isn't replicated to East US.",
      one.id,
    ]);
    assert.deepEqual(first(machine({ securityType: 'ConfidentialVM', size: 'standard_d2S_v5' })), [
      "standard_d2S_v5 can't be used. It doesn't support confidential virtual machines.",
      machine().id,
    ]);
  });

  it('checks standard security where the machine has no security type', () => {
    const { securityType, ...spec } = machine().spec;
    assert.equal(securityType, 'TrustedLaunch');
    assert.deepEqual(codes({ ...machine(), spec }), []);
    const strict = definition({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] });
    const plan = createVirtualMachine({ ...machine({}, { definition: strict }), spec }, facts);
    assert.deepEqual(
      plan.notices.map(({ message, fix }) => [message, fix]),
      [
        [
          "ubuntu doesn't support virtual machines with security type Standard.",
          'Choose one of the following: Trusted launch.',
        ],
      ],
    );
  });

  it('notes the terms of a purchase plan', () => {
    const purchasePlan = { name: 'gold', publisher: 'contoso', product: 'linux' };
    const [notice] = createVirtualMachine(machine({ purchasePlan }), facts).notices;
    assert.deepEqual([notice?.code, notice?.severity], ['termsApply', 'info']);
    assert.match(notice?.message ?? '', /purchase plan gold,/);
  });

  it('refuses tags that Azure does not accept', () => {
    assert.deepEqual(codes(machine({ tags: { 'a/b': '' } })), ['tagsInvalid']);
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
    assert.deepEqual(codes(machine({ osDiskType: 'standardssd_lrs' }, { definition: strict })), ['diskTypeDisallowed']);
    assert.deepEqual(codes(machine({ osDiskType: 'Premium_LRS' }, { definition: strict })), []);
    assert.deepEqual(securityTypesFor({ features: [] }), ['Standard']);
  });

  it('names security types as the Azure portal does', () => {
    const { notices } = createVirtualMachine(machine({ securityType: 'ConfidentialVM' }), facts);
    const said = notices.find(({ code }) => code === 'securityTypeNotOfImage');
    assert.match(said?.message ?? '', /with security type Confidential\.$/);
    assert.match(said?.fix ?? '', /: Trusted launch or Standard\.$/);
    const lines = describePlan(
      createVirtualMachine(machine({ securityType: 'TrustedLaunch' }), facts),
      facts.locations,
    );
    assert.ok(lines.some(({ detail }) => detail.endsWith(' · Trusted launch')));
  });

  it('requires a user for a generalized image and refuses one for a specialized image', () => {
    const { signIn, ...without } = machine().spec;
    assert.ok(signIn);
    assert.deepEqual(codes({ ...machine(), spec: without }), ['signInMissing']);
    assert.deepEqual(codes(machine({ osState: 'Specialized' })), ['signInNotTaken']);
    assert.deepEqual(codes({ ...machine(), spec: { ...without, osState: 'Specialized' } }), []);
    assert.deepEqual(codes(machine({ signIn: { userName: '', sshPublicKey: '' } })), [
      'userNameInvalid',
      'sshKeyInvalid',
    ]);
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
