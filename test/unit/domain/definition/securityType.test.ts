import assert from 'node:assert/strict';
import { otherFeatures, securityTypes, valuesOfFeature } from '../../../../src/domain/definition/feature';
import { featureValueOf, partsOfValue, sameFeatureValue } from '../../../../src/domain/definition/featureValue';
import {
  isConfidentialOnly,
  machineSecurity,
  needsGuestState,
  securityTypeName,
  securityTypeOf,
} from '../../../../src/domain/definition/securityType';
import { shortGeneration } from '../../../../src/domain/definition/shortGeneration';

const platformKey = 'ConfidentialVM_DiskEncryptedWithPlatformKey';

describe('Security types', () => {
  const types: readonly (readonly [type: string, name: string, ofMachine: string, needsGuestState: boolean])[] = [
    ['Standard', 'Standard', 'Standard', false],
    ['trustedLaunch', 'Trusted launch', 'trustedLaunch', true],
    ['TrustedLaunchSupported', 'Trusted launch supported', 'TrustedLaunchSupported', false],
    ['ConfidentialVM', 'Confidential', 'ConfidentialVM', true],
    [platformKey, 'Confidential', 'ConfidentialVM', true],
    [platformKey.toUpperCase(), 'Confidential', 'ConfidentialVM', true],
    ['ConfidentialVMSupported', 'Confidential supported', 'ConfidentialVMSupported', false],
    [
      'TrustedLaunchAndConfidentialVmSupported',
      'Trusted launch and confidential supported',
      'TrustedLaunchAndConfidentialVmSupported',
      false,
    ],
    ['NonConfidentialVM_New', 'NonConfidentialVM_New', 'NonConfidentialVM_New', false],
  ];
  for (const [type, name, ofMachine, isNeeded] of types) {
    it(`include ${type}, named ${name}`, () => {
      assert.equal(securityTypeName(type), name);
      assert.equal(machineSecurity(type), ofMachine);
      assert.equal(needsGuestState(type), isNeeded);
    });
  }

  it('are those of the definition, or standard', () => {
    const features = [{ name: 'securitytype', value: 'confidentialVM' }];
    assert.equal(securityTypeOf({ features }), 'confidentialVM');
    assert.equal(securityTypeOf({ features: [{ name: 'Other', value: 'TrustedLaunch' }] }), 'Standard');
    assert.equal(isConfidentialOnly({ features }), true);
    assert.equal(isConfidentialOnly({ features: [{ name: 'SecurityType', value: 'ConfidentialVMSupported' }] }), false);
    assert.equal(isConfidentialOnly({ features: [] }), false);
  });

  it('are only standard for generation 1', () => {
    const offered = (generation: 'V1' | 'V2') => securityTypes(generation).map(({ value }) => value);
    assert.deepEqual(offered('V1'), ['Standard']);
    assert.deepEqual(offered('V2'), [
      ...['TrustedLaunchSupported', 'TrustedLaunch', 'Standard', 'TrustedLaunchAndConfidentialVmSupported'],
      ...['ConfidentialVMSupported', 'ConfidentialVM'],
    ]);
    assert.ok(securityTypes('V2').every(({ name }) => name === 'SecurityType'));
    assert.deepEqual([shortGeneration('V1'), shortGeneration('V2')], ['Gen1', 'Gen2']);
  });
});

describe('Features', () => {
  it('have the values that Azure accepts', () => {
    for (const { name, value } of [...securityTypes('V2'), ...otherFeatures()])
      assert.ok(valuesOfFeature(name.toUpperCase())?.includes(value), name);
    assert.deepEqual(
      otherFeatures().map(({ name, value }) => `${name}=${value}`),
      ['IsAcceleratedNetworkSupported=True', 'IsHibernateSupported=True', 'DiskControllerTypes=SCSI, NVMe'],
    );
    assert.deepEqual(valuesOfFeature('IsHibernateSupported'), ['True', 'False']);
    assert.deepEqual(valuesOfFeature('IsAcceleratedNetworkSupported'), ['True', 'False']);
    assert.deepEqual(valuesOfFeature('DiskControllerTypes'), ['SCSI', 'NVMe', 'SCSI, NVMe']);
    assert.equal(valuesOfFeature('SecurityType')?.length, 6);
    assert.equal(valuesOfFeature('Other'), undefined);
  });

  it('are found by name in any case, in what has features or none', () => {
    const features = [{ name: 'A', value: '1' }];
    assert.equal(featureValueOf(features, 'a'), '1');
    assert.equal(featureValueOf(features, 'b'), undefined);
    assert.equal(featureValueOf(undefined, 'a'), undefined);
  });

  it('have values that are sets', () => {
    assert.deepEqual(partsOfValue(' SCSI ,, NVMe,'), ['SCSI', 'NVMe']);
    assert.equal(sameFeatureValue('SCSI, NVMe', 'nvme,scsi,SCSI'), true);
    assert.equal(sameFeatureValue('SCSI', 'SCSI, NVMe'), false);
  });
});
