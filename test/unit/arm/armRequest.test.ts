import assert from 'node:assert/strict';
import { armRequest } from '../../../src/arm/armRequest';
import type { ArmContext } from '../../../src/arm/request';
import {
  type Change,
  type DefinitionSpec,
  type GalleryDelta,
  type GallerySpec,
  type LabSpec,
  type VersionSpec,
  type VirtualMachineSpec,
} from '../../../src/domain/plan/plan';
import type { SourceSpec } from '../../../src/domain/plan/sourceSpec';
import { everyKind, gallery, machine, version } from '../../support/everyKind';

const { createGallery, createDefinition, createVersion, createVirtualMachine, createLab } = everyKind;
const bodyOf = (change: Change, context?: ArmContext): object | undefined => armRequest(change, context)?.body;
const location = 'eastus';

/** Bodies are compared exactly: a member without a value would be sent as one that isn't there, but counts as said. */
describe('The body of a request', () => {
  it('says of a resource group its region, and its tags if it has any', () => {
    const body = (more: object) => bodyOf({ ...everyKind.createResourceGroup, spec: { location, ...more } });
    assert.deepEqual(body({}), { location });
    assert.deepEqual(body({ tags: { a: 'b' } }), { location, tags: { a: 'b' } });
  });

  it('says of a gallery only what is asked for', () => {
    const body = (spec: Partial<GallerySpec>) => bodyOf({ ...createGallery, spec: { location, ...spec } });
    const { community } = createGallery.spec.sharing as { community: object };
    for (const [asked, said] of [
      [{}, {}],
      [{ tags: { a: 'b' } }, { tags: { a: 'b' } }],
      [{ description: '' }, { properties: { description: '' } }],
      [{ softDelete: false }, { properties: { softDeletePolicy: { isSoftDeleteEnabled: false } } }],
      [{ systemIdentity: true }, { identity: { type: 'SystemAssigned' } }],
      [{ userIdentities: [] }, {}],
      [{ userIdentities: ['u'] }, { identity: { type: 'UserAssigned', userAssignedIdentities: { u: {} } } }],
      [
        { systemIdentity: true, userIdentities: ['u'] },
        { identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { u: {} } } },
      ],
      [{ sharing: { permissions: 'Groups' } }, { properties: { sharingProfile: { permissions: 'Groups' } } }],
      [
        { sharing: createGallery.spec.sharing },
        { properties: { sharingProfile: { permissions: 'Community', communityGalleryInfo: community } } },
      ],
      [{ other: { properties: { future: 1 } } }, { properties: { future: 1 } }],
    ] as readonly (readonly [Partial<GallerySpec>, object])[])
      assert.deepEqual(body(asked), { location, ...said }, JSON.stringify(asked));
  });

  it('changes of a gallery only what is asked for', () => {
    const body = (spec: GalleryDelta) => bodyOf({ kind: 'updateGallery', target: gallery, spec });
    const identities = (system: boolean, users: string[], gone: string[]) => ({ identity: { system, users, gone } });
    for (const [asked, said] of [
      [{}, {}],
      [{ description: '' }, { properties: { description: '' } }],
      [{ softDelete: true }, { properties: { softDeletePolicy: { isSoftDeleteEnabled: true } } }],
      [{ description: 'd', other: { properties: { future: 1 } } }, { properties: { description: 'd', future: 1 } }],
      [identities(false, [], ['old']), { identity: { type: 'None' } }],
      [identities(true, [], ['old']), { identity: { type: 'SystemAssigned' } }],
      [
        identities(false, ['new'], ['old']),
        { identity: { type: 'UserAssigned', userAssignedIdentities: { new: {}, old: null } } },
      ],
      [
        identities(true, ['new'], []),
        { identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { new: {} } } },
      ],
    ] as const)
      assert.deepEqual(body(asked), said, JSON.stringify(asked));
  });

  it('shares a gallery with those who are named, and no empty groups', () => {
    const body = (spec: object) => bodyOf({ kind: 'shareGallery', target: gallery, spec } as Change);
    const [subscriptions, tenants] = [
      { type: 'Subscriptions', ids: ['s'] },
      { type: 'AADTenants', ids: ['t'] },
    ];
    for (const [spec, said] of [
      [
        { operation: 'add', subscriptions: ['s'], tenants: ['t'] },
        { operationType: 'Add', groups: [subscriptions, tenants] },
      ],
      [
        { operation: 'remove', subscriptions: ['s'], tenants: [] },
        { operationType: 'Remove', groups: [subscriptions] },
      ],
      [
        { operation: 'remove', subscriptions: [], tenants: ['t'] },
        { operationType: 'Remove', groups: [tenants] },
      ],
      [{ operation: 'reset' }, { operationType: 'Reset' }],
      [{ operation: 'enableCommunity' }, { operationType: 'EnableCommunity' }],
    ] as const)
      assert.deepEqual(body(spec), said);
  });

  it('says of a definition only what is asked for', () => {
    const { osType, osState, hyperVGeneration, architecture, identifier } = createDefinition.spec;
    const always = { osType, osState, hyperVGeneration, architecture, identifier };
    const body = (over: Partial<DefinitionSpec>) =>
      bodyOf({ ...createDefinition, spec: { location, ...always, features: [], ...over } });
    assert.deepEqual(body({}), { location, properties: always });
    assert.deepEqual(body({ tags: {} }), { location, tags: {}, properties: always });
    const plan = { name: 'n', publisher: 'p', product: 'o' };
    const feature = { name: 'SecurityType', value: 'Standard' };
    for (const [asked, said] of [
      [{ description: '', eula: '', privacyStatementUri: '', releaseNoteUri: '' }, undefined],
      [{ purchasePlan: plan }, undefined],
      [{ features: [feature] }, undefined],
      [{ features: [{ ...feature, other: { since: 1 } }] }, { features: [{ since: 1, ...feature }] }],
      [{ endOfLifeDate: '2040-01-01' }, { endOfLifeDate: '2040-01-01T00:00:00.000Z' }],
      [{ recommended: {} }, undefined],
      [{ recommended: { vCPUs: { min: 1 } } }, undefined],
      [{ recommended: { memoryGB: { max: 8 } } }, { recommended: { memory: { max: 8 } } }],
      [{ disallowedDiskTypes: [] }, { disallowed: { diskTypes: [] } }],
      [{ other: { properties: { future: 1 } } }, { future: 1 }],
    ] as const)
      assert.deepEqual(body(asked), { location, properties: { ...always, ...(said ?? asked) } }, JSON.stringify(asked));
  });

  const region = { name: location, replicaCount: 2, storageAccountType: 'Standard_LRS' } as const;
  const source: SourceSpec = { kind: 'managedImage', id: 'i' };
  const versionOf = (over: Partial<VersionSpec>): Change => ({
    ...createVersion,
    spec: {
      ...{ location, source, targetRegions: [region], storageAccountType: 'Standard_ZRS', excludeFromLatest: false },
      ...over,
    },
  });
  const saidRegion = { name: location, regionalReplicaCount: 2, storageAccountType: 'Standard_LRS' };
  const saidVersion = ({ publishing = {}, safety = {}, storage = { source: { id: 'i' } } as object, more = {} }) => ({
    location,
    ...more,
    properties: {
      publishingProfile: {
        ...{ targetRegions: [saidRegion], storageAccountType: 'Standard_ZRS', excludeFromLatest: false },
        ...publishing,
      },
      safetyProfile: { allowDeletionOfReplicatedLocations: false, blockDeletionBeforeEndOfLife: false, ...safety },
      storageProfile: storage,
    },
  });

  it('says of a version what Azure would otherwise choose, and the rest only if asked for', () => {
    const encryption = { osDiskImage: { diskEncryptionSetId: 'e' } };
    for (const [asked, said] of [
      [{}, {}],
      [{ tags: { a: 'b' } }, { more: { tags: { a: 'b' } } }],
      [{ excludeFromLatest: true }, { publishing: { excludeFromLatest: true } }],
      [{ endOfLifeDate: '2040-01-01' }, { publishing: { endOfLifeDate: '2040-01-01T00:00:00.000Z' } }],
      [{ replicationMode: 'Shallow' }, { publishing: { replicationMode: 'Shallow' } }],
      [{ blockDeletionBeforeEndOfLife: true }, { safety: { blockDeletionBeforeEndOfLife: true } }],
      [{ allowDeletionOfReplicatedLocations: true }, { safety: { allowDeletionOfReplicatedLocations: true } }],
      [{ other: { zones: [1] } }, { more: { zones: [1] } }],
      [
        { targetRegions: [{ ...region, excludeFromLatest: false, encryption, other: { future: 1 } }] },
        { publishing: { targetRegions: [{ future: 1, ...saidRegion, excludeFromLatest: false, encryption }] } },
      ],
    ] as const)
      assert.deepEqual(bodyOf(versionOf(asked)), saidVersion(said), JSON.stringify(asked));
  });

  it('names each kind of source as Azure does', () => {
    const blob = { uri: 'https://a.example/os.vhd', storageAccountId: 'a' };
    for (const [asked, storage] of [
      [{ kind: 'version', id: 'i' }, { source: { id: 'i' } }],
      [{ kind: 'virtualMachine', id: 'i' }, { source: { virtualMachineId: 'i' } }],
      [{ kind: 'communityImage', id: 'i' }, { source: { communityGalleryImageId: 'i' } }],
      [{ kind: 'disks', osDisk: { id: 'i' }, dataDisks: [] }, { osDiskImage: { source: { id: 'i' } } }],
      [
        { kind: 'disks', osDisk: blob, dataDisks: [{ id: 'd', lun: 3, other: { hostCaching: 'None' } }] },
        {
          osDiskImage: { source: blob },
          dataDiskImages: [{ lun: 3, source: { id: 'd' }, hostCaching: 'None' }],
        },
      ],
    ] as const)
      assert.deepEqual(bodyOf(versionOf({ source: asked })), saidVersion({ storage }));
  });

  it('restores a version without saying what is in it', () => {
    assert.deepEqual(bodyOf({ kind: 'restoreVersion', target: version, spec: { location } }), {
      location,
      properties: { restore: true, storageProfile: {} },
    });
  });

  it('lets into a lab only those who sign in as its system does, and ends machines that nobody uses', () => {
    const profiles = (osType: LabSpec['osType']) => {
      const { properties } = bodyOf({ ...createLab, spec: { ...createLab.spec, osType } }) as { properties: object };
      const { autoShutdownProfile, connectionProfile, securityProfile } = properties as Record<string, unknown>;
      return { autoShutdownProfile, connectionProfile, securityProfile };
    };
    const expected = (clientSshAccess: string, clientRdpAccess: string) => ({
      autoShutdownProfile: {
        shutdownOnDisconnect: 'Enabled',
        disconnectDelay: 'PT15M',
        shutdownWhenNotConnected: 'Enabled',
        noConnectDelay: 'PT15M',
        shutdownOnIdle: 'None',
      },
      connectionProfile: { webSshAccess: 'None', webRdpAccess: 'None', clientSshAccess, clientRdpAccess },
      securityProfile: { openAccess: 'Disabled' },
    });
    assert.deepEqual(profiles('Linux'), expected('Public', 'None'));
    assert.deepEqual(profiles('Windows'), expected('None', 'Public'));
    const { description, ...plain } = createLab.spec;
    assert.ok(description);
    const { properties } = bodyOf({ ...createLab, spec: plain }) as { properties: object };
    assert.ok(!('description' in properties));
  });

  it('deploys a virtual machine with its network, and its password as a parameter', () => {
    const deployed = (over: Partial<VirtualMachineSpec>, context?: ArmContext) => {
      const change: Change = { ...createVirtualMachine, spec: { ...createVirtualMachine.spec, ...over } };
      const { properties } = bodyOf(change, context) as { properties: Record<string, unknown> };
      const { template, ...rest } = properties;
      const { resources, ...around } = template as { resources: Record<string, unknown>[] };
      return { rest, around, resources };
    };
    const head = {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
    };
    const parameter = { parameters: { adminPassword: { type: 'securestring' } } };
    const windows = deployed({}, { secret: 'secret' });
    assert.deepEqual(windows.around, { ...head, ...parameter });
    assert.deepEqual(windows.rest, { mode: 'Incremental', parameters: { adminPassword: { value: 'secret' } } });
    assert.deepEqual(deployed({}).rest['parameters'], { adminPassword: { value: '' } });
    const linux = deployed({ signIn: { userName: 'u', sshPublicKey: 'ssh-ed25519 A' } }, { secret: 'secret' });
    assert.deepEqual([linux.around, linux.rest], [head, { mode: 'Incremental' }]);

    const networkId = (path: string): string =>
      `${machine.split('/providers/')[0] ?? ''}/providers/Microsoft.Network/${path}`;
    const [nsg, network, address, card] = [
      networkId('networkSecurityGroups/vm-1-nsg'),
      networkId('virtualNetworks/vnet'),
      networkId('publicIPAddresses/vm-1-ip'),
      networkId('networkInterfaces/vm-1-nic'),
    ];
    const { tags } = createVirtualMachine.spec;
    const common = (type: string, name: string) => ({
      ...{ type: `Microsoft.Network/${type}`, apiVersion: '2024-05-01', name, location: 'westeurope' },
      tags: { ...tags, "it's": '[[resourceGroup().name]' },
    });
    const rule = (name: string, destinationPortRange: string) => ({
      name,
      properties: {
        ...{ priority: 1000, direction: 'Inbound', access: 'Allow', protocol: 'Tcp' },
        ...{ sourceAddressPrefix: '*', sourcePortRange: '*', destinationAddressPrefix: '*', destinationPortRange },
      },
    });
    const cardWith = (subnet: string, hasAddress: boolean, hasGroup: boolean, dependsOn: readonly string[]) => ({
      ...common('networkInterfaces', 'vm-1-nic'),
      ...(dependsOn.length > 0 && { dependsOn }),
      properties: {
        ipConfigurations: [
          {
            name: 'primary',
            properties: {
              subnet: { id: subnet },
              privateIPAllocationMethod: 'Dynamic',
              ...(hasAddress && { publicIPAddress: { id: address } }),
            },
          },
        ],
        ...(hasGroup && { networkSecurityGroup: { id: nsg } }),
      },
    });
    const group = (osType: 'Linux' | 'Windows') => ({
      ...common('networkSecurityGroups', 'vm-1-nsg'),
      properties: { securityRules: [osType === 'Linux' ? rule('SSH', '22') : rule('RDP', '3389')] },
    });
    const newNetwork = {
      ...common('virtualNetworks', 'vnet'),
      properties: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [{ name: 'default', properties: { addressPrefix: '10.0.0.0/24' } }],
      },
    };
    const publicAddress = {
      ...common('publicIPAddresses', 'vm-1-ip'),
      sku: { name: 'Standard' },
      properties: { publicIPAllocationMethod: 'Static' },
    };
    const networkOf = (over: Partial<VirtualMachineSpec>) => deployed(over).resources.slice(0, -1);
    const subnet = `${network}/subnets/default`;
    for (const osType of ['Linux', 'Windows'] as const)
      assert.deepEqual(networkOf({ osType }), [
        ...[group(osType), newNetwork, publicAddress],
        cardWith(subnet, true, true, [network, nsg, address]),
      ]);
    assert.deepEqual(networkOf({ publicIp: false }), [newNetwork, cardWith(subnet, false, false, [network])]);
    const own = { subnetId: '/own/subnet' };
    assert.deepEqual(networkOf({ network: own }), [publicAddress, cardWith('/own/subnet', true, false, [address])]);
    assert.deepEqual(networkOf({ network: own, publicIp: false }), [cardWith('/own/subnet', false, false, [])]);
    const { properties, ...vm } = windows.resources.at(-1) ?? {};
    assert.deepEqual(vm, {
      ...{ type: 'Microsoft.Compute/virtualMachines', apiVersion: '2026-04-01', name: 'vm-1', location: 'westeurope' },
      tags: { ...tags, "it's": '[[resourceGroup().name]' },
      plan: { name: 'n', publisher: 'p', product: 'o' },
      dependsOn: [card],
    });
    assert.deepEqual(properties, {
      hardwareProfile: { vmSize: 'Standard_D2s_v5' },
      storageProfile: {
        imageReference: { id: createDefinition.target },
        osDisk: {
          createOption: 'FromImage',
          deleteOption: 'Delete',
          managedDisk: {
            storageAccountType: 'Premium_LRS',
            securityProfile: { securityEncryptionType: 'VMGuestStateOnly' },
          },
        },
      },
      osProfile: {
        computerName: 'vm-1',
        adminUsername: 'azureuser',
        adminPassword: "[parameters('adminPassword')]",
      },
      networkProfile: { networkInterfaces: [{ id: card, properties: { deleteOption: 'Delete' } }] },
      securityProfile: { securityType: 'ConfidentialVM', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } },
    });
  });
});

describe('A request', () => {
  it('goes to the target of the change, whatever surrounds its ID, at the version of its type', () => {
    const path = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/images/i';
    for (const target of [path, ` ${path}// `, `${path}/`])
      assert.deepEqual(armRequest({ kind: 'deleteManagedImage', target }), {
        ...{ method: 'DELETE', path, apiVersion: '2026-04-01' },
      });
  });

  it('is none for what is not the ID of a resource of a known type', () => {
    for (const target of ['', '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Future/things/t'])
      for (const change of [
        { kind: 'deleteGallery', target },
        { ...createGallery, target },
      ] as const)
        assert.equal(armRequest(change), undefined, target);
  });

  it('deploys a virtual machine under a name that Azure takes', () => {
    const target = machine.replace('vm-1', 'a'.repeat(64));
    const { method, path = '', apiVersion } = armRequest({ ...createVirtualMachine, target }) ?? {};
    assert.deepEqual([method, apiVersion], ['PUT', '2021-04-01']);
    assert.equal(path.split('/').at(-1), `virtualMachine-${'a'.repeat(49)}`);
    assert.ok(path.startsWith(`${machine.split('/providers/')[0] ?? ''}/providers/Microsoft.Resources/deployments/`));
  });
});
