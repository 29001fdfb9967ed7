import assert from 'node:assert/strict';
import { definitionFromSource } from '../../../../src/domain/definition/definitionFromSource';
import { editRegions, withRegions } from '../../../../src/domain/region/editRegions';
import { describeEncryption, encryptionWith, hasCustomerKey } from '../../../../src/domain/region/encryption';
import { newRegionOf } from '../../../../src/domain/region/newRegion';
import { sourceFromVersion } from '../../../../src/domain/source/sourceFromVersion';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { versionProperties } from '../../../../src/domain/version/versionProperties';
import { cloneInto, definition, facts, gallery, region, resourceGroup, version } from '../cloneWorld';
import { from, sourceOf } from '../refusals/sourceRefusals';

const set = `${resourceGroup}/providers/Microsoft.Compute/diskEncryptionSets/key`;
const platformKeys = {
  'a null': null,
  'an empty object': {},
  'empty parts': { osDiskImage: {}, dataDiskImages: [] },
  nulls: { osDiskImage: { diskEncryptionSetId: null, securityProfile: null }, dataDiskImages: null },
  'disks without a set': {
    osDiskImage: { securityProfile: {} },
    dataDiskImages: [{ lun: 0, diskEncryptionSetId: null }],
  },
  'the platform key of confidential machines': encryptionWith('EncryptedWithPmk', '', []),
};
const names = { regionName: (name: string) => name, subscriptionName: (id: string) => id };
const encrypted = (name: string, encryption: unknown) => ({ ...region(name), encryption });
const codesOf = ({ choices, facts: known }: ReturnType<typeof from>) =>
  createVersions(choices, known).notices.map(({ code }) => code);

describe("A region's encryption without a key of the customer", () => {
  for (const [title, encryption] of Object.entries(platformKeys)) {
    const existing = version('1.0.0', { targetRegions: [encrypted('westeurope', encryption)] });

    it(`shows no customer-managed key in properties: ${title}`, () => {
      assert.equal(hasCustomerKey(encryption), false);
      const text = JSON.stringify(versionProperties(existing, undefined, names));
      assert.doesNotMatch(text, /customer|disk encryption set/i);
      assert.doesNotMatch(describeEncryption(encryption), /customer|unknown|disk encryption set/i);
    });

    it(`allows a copy of the version: ${title}`, () => {
      const source = sourceFromVersion(existing, definition());
      assert.equal(source.customerKey, false);
      assert.ok(!codesOf(from(source)).includes('sourceHasCustomerKey'));
    });

    it(`allows a version from a VHD: ${title}`, () => {
      const codes = codesOf(from(sourceOf('blob'), { targetRegions: [encrypted('westeurope', encryption)] }));
      assert.ok(!codes.includes('sourceTakesNoEncryption'), codes.join());
    });

    it(`reports no customer's key where the gallery is shared: ${title}`, () => {
      const shared = { gallery: { existing: gallery({ permissions: 'Groups' as const }) } };
      const codes = codesOf(cloneInto({}, { ...shared, targetRegions: [encrypted('westeurope', encryption)] }));
      assert.ok(!codes.includes('sharedGalleryTakesNoEncryption'), codes.join());
    });
  }

  for (const title of ['a null', 'an empty object', 'empty parts', 'nulls', 'disks without a set'] as const) {
    it(`accepts a new region without encryption: ${title}`, () => {
      const of = version('1.0.0', { targetRegions: [encrypted('westeurope', platformKeys[title])] });
      const plan = editRegions([{ version: of, wanted: withRegions(of, { add: [region('eastus')] }) }], {
        ...facts,
        users: [],
      });
      assert.deepEqual(plan.notices, []);
    });
  }

  it("doesn't call encryption that Azure reports in another form a customer's key", () => {
    assert.equal(hasCustomerKey('odd'), undefined);
    const existing = version('1.0.0', { targetRegions: [encrypted('westeurope', 'odd')] });
    assert.ok(!codesOf(from(sourceFromVersion(existing, definition()))).includes('sourceHasCustomerKey'));
  });
});

describe('Versions of a definition that is only for confidential machines', () => {
  const confidential = (value = 'ConfidentialVM') => ({ features: [{ name: 'securityType', value }] });
  const disk = sourceOf('disk', { securityType: 'ConfidentialVM_VMGuestStateOnlyEncryptedWithPlatformKey' });

  it('refuses regions without encryption, naming each', () => {
    const { choices, facts: known } = cloneInto(confidential('confidentialVm'), {
      source: disk,
      targetRegions: [region('westeurope'), encrypted('eastus', {})],
    });
    const { notices } = createVersions(choices, known);
    assert.deepEqual(
      notices.map(({ severity, code }) => [severity, code]),
      Array<unknown>(2).fill(['error', 'confidentialNeedsEncryption']),
    );
    assert.match(notices.map(({ message }) => message).join(), /West Europe.*East US/);
  });

  for (const kind of ['EncryptedVMGuestStateOnlyWithPmk', 'EncryptedWithPmk', 'EncryptedWithCmk'] as const) {
    it(`accepts ${kind} in every region, from the disk of a confidential machine`, () => {
      const targetRegions = ['westeurope', 'eastus'].map(name => encrypted(name, encryptionWith(kind, set, [])));
      assert.deepEqual(codesOf(cloneInto(confidential(), { source: disk, targetRegions })), []);
    });
  }

  it('gives a new definition the security type of the machine, not that of its disk', () => {
    assert.deepEqual(definitionFromSource(disk).spec.features, [{ name: 'SecurityType', value: 'ConfidentialVM' }]);
  });

  it('copies platform-managed encryption to a new region', () => {
    const encryption = encryptionWith('EncryptedWithPmk', '', []);
    const of = version('1.0.0', { targetRegions: [encrypted('westeurope', encryption)] });
    assert.deepEqual(newRegionOf(of, 'eastus', undefined).encryption, encryption);
    const keyed = version('1.0.0', {
      targetRegions: [encrypted('westeurope', encryptionWith('EncryptedWithCmk', set, []))],
    });
    assert.equal(newRegionOf(keyed, 'eastus', undefined).encryption, undefined);
  });
});
