import assert from 'node:assert/strict';
import { editRegions, withRegions } from '../../../../src/domain/region/editRegions';
import { newRegion } from '../../../../src/domain/region/newRegion';
import { createVersions } from '../../../../src/domain/version/createVersions';
import type { TargetRegion } from '../../../../src/domain/version/imageVersion';
import { clone, facts, region, version } from '../cloneWorld';

const known = { ...facts, users: [] };
const zonal = region('westus', 1, 'Standard_ZRS');
const codesOf = (there: readonly TargetRegion[], add: readonly TargetRegion[], more: Partial<typeof known> = {}) => {
  const of = version('1.0.0', { targetRegions: there });
  const plan = editRegions([{ version: of, wanted: withRegions(of, { add }) }], { ...known, ...more });
  return plan.notices.map(({ severity, code }) => `${severity} ${code}`);
};

describe('Which regions and storage types are judged', () => {
  it('does not judge a region that a version already has by the storage types of the subscription', () => {
    assert.deepEqual(codesOf([region('westeurope'), zonal], [region('eastus')]), []);
  });

  it('does not judge a region that a version already has by the regions of the subscription', () => {
    assert.deepEqual(codesOf([region('westeurope'), region('atlantis')], [region('eastus')]), []);
  });

  it('does not judge the encryption and replicas that a version already has, unless they get worse', () => {
    const key = { osDiskImage: { diskEncryptionSetId: '/subscriptions/s/diskEncryptionSets/k' }, dataDiskImages: [] };
    const mixed = [{ ...region('westeurope'), encryption: key }, region('eastus')];
    assert.deepEqual(codesOf(mixed, [region('eastus', 2)]), []);
    assert.deepEqual(codesOf(mixed, [region('westus')]), ['error regionNeedsEncryption']);
    const crowded = [region('westeurope', 50), region('eastus', 100)];
    assert.deepEqual(codesOf(crowded, [region('eastus', 70)]), []);
    assert.deepEqual(codesOf(crowded, [region('eastus', 101)]), ['error tooManyReplicas']);
  });

  it('still refuses an added region without the storage type, and an unknown one', () => {
    assert.deepEqual(codesOf([region('westeurope')], [zonal]), ['error storageTypeUnsupported']);
    assert.deepEqual(codesOf([region('westeurope')], [region('atlantis')]), ['error regionUnknown']);
  });

  it('notes what could not be read of an added region, and refuses nothing for it', () => {
    const unread = { storageTypes: undefined, locations: undefined };
    assert.deepEqual(codesOf([region('westeurope')], [zonal], unread), [
      'info regionsNotChecked',
      'info storageTypesNotChecked',
    ]);
  });

  it('notes that Premium SSD v2 could not be checked, instead of refusing it', () => {
    const { choices } = clone({ targetRegions: [region('westeurope', 1, 'PremiumV2_LRS')] });
    const { notices } = createVersions(choices, facts);
    assert.deepEqual(
      notices.map(({ severity, code }) => [severity, code]),
      [['info', 'storageTypesNotChecked']],
    );
    assert.match(notices[0]?.message ?? '', /West Europe/);
  });

  it('adds a region with the Premium SSD v2 of its version, and with the default where its type is not offered', () => {
    assert.equal(newRegion('westus', 'PremiumV2_LRS', facts.storageTypes).storageAccountType, 'PremiumV2_LRS');
    assert.equal(newRegion('westus', 'Standard_ZRS', facts.storageTypes).storageAccountType, 'Standard_LRS');
  });
});
