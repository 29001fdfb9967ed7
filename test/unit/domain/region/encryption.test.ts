import assert from 'node:assert/strict';
import {
  describeEncryption,
  encryptedLuns,
  encryptionKindOf,
  encryptionSetIds,
  encryptionWith,
  hasCustomerKey,
  isPlatformKeyed,
  needsSet,
  setServes,
  type EncryptionKind,
} from '../../../../src/domain/region/encryption';
import { resourceGroup } from '../cloneWorld';

const set = (name: string): string => `${resourceGroup}/providers/Microsoft.Compute/diskEncryptionSets/${name}`;
const key = set('key');

describe('encryptionWith', () => {
  it('has a set for each disk, or for the confidential OS disk if that needs one', () => {
    assert.deepEqual(encryptionWith('customerKey', key, [0, 2]), {
      osDiskImage: { diskEncryptionSetId: key },
      dataDiskImages: [
        { lun: 0, diskEncryptionSetId: key },
        { lun: 2, diskEncryptionSetId: key },
      ],
    });
    assert.deepEqual(encryptionWith('customerKey', key, []), { osDiskImage: { diskEncryptionSetId: key } });
    assert.deepEqual(encryptionWith('EncryptedWithCmk', key, [0]), {
      osDiskImage: {
        securityProfile: { confidentialVMEncryptionType: 'EncryptedWithCmk', secureVMDiskEncryptionSetId: key },
      },
    });
    for (const kind of ['EncryptedWithPmk', 'EncryptedVMGuestStateOnlyWithPmk', 'NonPersistedTPM'] as const)
      assert.deepEqual(encryptionWith(kind, key, [0]), {
        osDiskImage: { securityProfile: { confidentialVMEncryptionType: kind } },
      });
  });
});

describe('needsSet and setServes', () => {
  const plain = { id: key, name: 'key', location: 'eastus', confidential: false };
  for (const [kind, needs, takesPlain, takesConfidential] of [
    ['customerKey', true, true, false],
    ['EncryptedWithCmk', true, false, true],
    ['EncryptedWithPmk', false, false, false],
    ['EncryptedVMGuestStateOnlyWithPmk', false, false, false],
    ['NonPersistedTPM', false, false, false],
  ] as const)
    it(`know which set ${kind} takes`, () => {
      const serves = [setServes(plain, kind), setServes({ ...plain, confidential: true }, kind)];
      assert.deepEqual([needsSet(kind), ...serves], [needs, takesPlain, takesConfidential]);
    });
});

describe('Encryption as Azure reports it', () => {
  const confidential = (type: unknown) => ({
    osDiskImage: { securityProfile: { confidentialVMEncryptionType: type } },
  });
  const rows: readonly (readonly [
    what: string,
    body: unknown,
    kind: EncryptionKind | undefined,
    customerKey: boolean | undefined,
    platformKeyed: boolean,
    shown: string,
  ])[] = [
    ['nothing', undefined, undefined, false, true, ''],
    ['empty texts', { osDiskImage: { diskEncryptionSetId: '' } }, undefined, undefined, false, 'Unknown'],
    ['only LUNs', { dataDiskImages: [{ lun: 3 }] }, undefined, false, true, ''],
    ['one set', { osDiskImage: { diskEncryptionSetId: key } }, 'customerKey', true, false, 'disk encryption set key'],
    [
      'the same set twice',
      encryptionWith('customerKey', key, [1]),
      'customerKey',
      true,
      false,
      'disk encryption set key',
    ],
    [
      'a set of a data disk only',
      { dataDiskImages: [{ lun: 1, diskEncryptionSetId: key }] },
      'customerKey',
      true,
      false,
      'disk encryption set key',
    ],
    [
      'two sets',
      { osDiskImage: { diskEncryptionSetId: key }, dataDiskImages: [{ lun: 0, diskEncryptionSetId: set('data') }] },
      'customerKey',
      true,
      false,
      'disk encryption sets key and data',
    ],
    [
      'a confidential set, in any case',
      encryptionWith('EncryptedWithCmk', key, []),
      'EncryptedWithCmk',
      true,
      false,
      'Confidential, with a customer-managed key · key',
    ],
    [
      'a type in another case',
      confidential('encryptedwithpmk'),
      'EncryptedWithPmk',
      false,
      false,
      'Confidential, with a platform-managed key',
    ],
    [
      'the guest state only',
      confidential('EncryptedVMGuestStateOnlyWithPmk'),
      'EncryptedVMGuestStateOnlyWithPmk',
      false,
      false,
      'Confidential, guest state only',
    ],
    [
      'a vTPM',
      confidential('NonPersistedTPM'),
      'NonPersistedTPM',
      false,
      false,
      "Confidential, vTPM state isn't preserved",
    ],
    ['a new type', confidential('Quantum'), undefined, undefined, false, 'Unknown'],
    ['a type that is no text', confidential(1), undefined, undefined, false, 'Unknown'],
    ['no type', confidential(null), undefined, false, true, ''],
    ['an odd profile', { osDiskImage: { securityProfile: 'x' } }, undefined, undefined, false, 'Unknown'],
    ['an odd OS disk', { osDiskImage: 7 }, undefined, undefined, false, 'Unknown'],
    ['odd data disks', { dataDiskImages: 'x' }, undefined, undefined, false, 'Unknown'],
    [
      'a set beside a new type',
      { osDiskImage: { diskEncryptionSetId: key, securityProfile: { confidentialVMEncryptionType: 'Quantum' } } },
      undefined,
      true,
      false,
      'Unknown',
    ],
  ];
  for (const [what, body, kind, customerKey, platformKeyed, shown] of rows)
    it(`is understood as far as possible: ${what}`, () => {
      assert.equal(encryptionKindOf(body), kind);
      assert.equal(hasCustomerKey(body), customerKey);
      assert.equal(isPlatformKeyed(body), platformKeyed);
      assert.equal(describeEncryption(body), shown);
    });

  it('lists the sets once, in the order of the disks, and the LUNs that are numbers', () => {
    const body = {
      osDiskImage: { diskEncryptionSetId: key, securityProfile: { secureVMDiskEncryptionSetId: set('secure') } },
      dataDiskImages: [{ lun: 2, diskEncryptionSetId: set('data') }, { lun: '3', diskEncryptionSetId: key }, 'odd'],
    };
    assert.deepEqual(encryptionSetIds(body), [key, set('data'), set('secure')]);
    assert.deepEqual(encryptedLuns(body), [2]);
    assert.deepEqual([encryptionSetIds(undefined), encryptedLuns(null)], [[], []]);
  });
});
