import assert from 'node:assert/strict';
import { machineResources } from '../../../src/arm/machineResources';
import { object } from '../../../src/base/json';
import { nameOf } from '../../../src/domain/id/resourceId';
import type { VirtualMachineSpec } from '../../../src/domain/plan/plan';
import { everyKind, machine } from '../../support/everyKind';

const { spec } = everyKind.createVirtualMachine;
const windows = { userName: 'azureuser', password: 'askedWhenRun' } as const;

type Over = { readonly [K in keyof VirtualMachineSpec]?: VirtualMachineSpec[K] | undefined };

/** The machine of a request, with some of its settings changed. */
function made(over: Over = {}, target = machine) {
  const changed = { ...spec, ...over } as VirtualMachineSpec;
  const resource = machineResources({ ...everyKind.createVirtualMachine, target, spec: changed }).at(-1);
  const properties = object(object(resource)['properties']);
  const storage = object(properties['storageProfile']);
  return {
    resource,
    security: properties['securityProfile'],
    disk: object(storage['osDisk'])['managedDisk'],
    image: storage['imageReference'],
    user: properties['osProfile'],
  };
}

describe('machineResources', () => {
  it('encrypts the guest state of a confidential machine, which Azure requires, and of no other', () => {
    const uefiSettings = { secureBootEnabled: true, vTpmEnabled: true };
    const plain = { storageAccountType: 'Premium_LRS' };
    const confidential = { ...plain, securityProfile: { securityEncryptionType: 'VMGuestStateOnly' } };
    for (const [securityType, security, disk] of [
      ['ConfidentialVM', { securityType: 'ConfidentialVM', uefiSettings }, confidential],
      ['TrustedLaunch', { securityType: 'TrustedLaunch', uefiSettings }, plain],
      ['Standard', { securityType: 'Standard' }, plain],
      [undefined, undefined, plain],
    ] as const) {
      const one = made({ securityType });
      assert.deepEqual([one.security, one.disk], [security, disk], securityType);
    }
  });

  it('refers to an image by the ID under which it is shared', () => {
    const community = '/CommunityGalleries/golden-1/Images/linux';
    const shared = '/SharedGalleries/golden-2/Images/linux';
    assert.deepEqual(made().image, { id: spec.imageId });
    assert.deepEqual(made({ imageId: community }).image, { communityGalleryImageId: community });
    assert.deepEqual(made({ imageId: shared }).image, { sharedGalleryImageId: shared });
  });

  it('gives a generalized image a user, and a specialized one none', () => {
    const user = { computerName: nameOf(machine), adminUsername: 'azureuser' };
    const userName = 'ada';
    const { adminPassword, ...named } = made({ osType: 'Windows', signIn: windows }).user as Record<string, unknown>;
    assert.deepEqual(named, user);
    assert.ok(adminPassword);
    assert.deepEqual(made({ osType: 'Linux', signIn: { userName, sshPublicKey: 'ssh-ed25519 A' } }).user, {
      ...{ ...user, adminUsername: userName },
      linuxConfiguration: {
        disablePasswordAuthentication: true,
        ssh: { publicKeys: [{ path: `/home/${userName}/.ssh/authorized_keys`, keyData: 'ssh-ed25519 A' }] },
      },
    });
    assert.equal(made({ osState: 'Specialized' }).user, undefined);
    assert.equal(made({ signIn: undefined }).user, undefined);
  });

  it('makes a computer name that the operating system takes', () => {
    const computerName = (name: string, osType: VirtualMachineSpec['osType']): unknown =>
      object(made({ osType }, machine.replace(/[^/]+$/, name)).user)['computerName'];
    assert.equal(computerName('a_name-of-more-than-15', 'Windows'), 'a-name-of-more');
    assert.equal(computerName('a_name-of-more-than-15', 'Linux'), 'a-name-of-more-than-15');
    assert.equal(computerName('a'.repeat(70), 'Linux'), 'a'.repeat(64));
  });

  it('leaves out tags and a purchase plan that it does not have', () => {
    const { tags, plan } = object(made({ tags: undefined, purchasePlan: undefined }).resource);
    assert.deepEqual([tags, plan], [undefined, undefined]);
    assert.deepEqual(object(made().resource)['plan'], { name: 'n', publisher: 'p', product: 'o' });
    assert.deepEqual(object(made().resource)['tags'], spec.tags);
  });
});
