import assert from 'node:assert/strict';
import { bodyAt } from '../../../src/arm/bodyAt';

const version = 'microsoft.compute/galleries/images/versions';
const machine = 'microsoft.compute/virtualmachines';
const withSafety = (safetyProfile: object) => ({ location: 'l', properties: { safetyProfile, storageProfile: {} } });
const withSecurity = (securityType: string) => ({ properties: { a: 1, securityProfile: { securityType } } });

describe('The body of a resource at an older api-version', () => {
  it('leaves out that deletion is not blocked where the version does not know the block', () => {
    const body = withSafety({ allowDeletionOfReplicatedLocations: false, blockDeletionBeforeEndOfLife: false });
    assert.deepEqual(bodyAt(version, '2024-03-03', body), body);
    assert.deepEqual(bodyAt(version, '2023-07-03', body), withSafety({ allowDeletionOfReplicatedLocations: false }));
  });

  it('keeps a block that was asked for, so that Azure refuses it', () => {
    const body = withSafety({ blockDeletionBeforeEndOfLife: true });
    assert.deepEqual(bodyAt(version, '2023-07-03', body), body);
  });

  it('leaves out the security type Standard where it is the default', () => {
    assert.deepEqual(bodyAt(machine, '2024-07-01', withSecurity('Standard')), { properties: { a: 1 } });
    for (const [at, type] of [
      ['2025-11-01', 'Standard'],
      ['2024-07-01', 'TrustedLaunch'],
    ] as const)
      assert.deepEqual(bodyAt(machine, at, withSecurity(type)), withSecurity(type));
  });
});
