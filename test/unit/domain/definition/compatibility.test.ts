import assert from 'node:assert/strict';
import { fits, incompatibilities, samePlan } from '../../../../src/domain/definition/compatibility';
import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import type { ImageSource } from '../../../../src/domain/source/imageSource';
import type { ManagedImage } from '../../../../src/domain/source/managedImage';
import { sourceFromManagedImage } from '../../../../src/domain/source/sourceFromManagedImage';
import { definition, image } from '../cloneWorld';

const plan = { name: 'byol', publisher: 'fortress', product: 'firewall' };
const security = (value: string) => ({ features: [{ name: 'SecurityType', value }] });

const source = (over: Partial<ManagedImage> = {}, purchasePlan?: typeof plan | null): ImageSource => ({
  ...sourceFromManagedImage(image(over)),
  purchasePlan,
});

function codes(over: Partial<ImageDefinition>, known?: typeof plan | null): string[] {
  return incompatibilities(source({}, known), definition(over)).map(one => one.code);
}

describe('Compatibility of an image with a definition', () => {
  it('accepts a matching image and rejects a mismatched one', () => {
    assert.equal(fits(source(), definition()), true);
    assert.equal(fits(source({ osType: 'Windows', hyperVGeneration: 'V1' }), definition()), false);
  });

  it('reports every mismatch, not just the first', () => {
    const over = { osType: 'Windows', osState: 'Specialized', hyperVGeneration: 'V1', architecture: 'Arm64' } as const;
    assert.deepEqual(codes({ ...over, ...security('TrustedLaunch') }), [
      'osTypeMismatch',
      'osStateMismatch',
      'generationMismatch',
      'architectureMismatch',
      'securityTypeMismatch',
    ]);
  });

  it('accepts each security type that requires nothing of the image itself', () => {
    for (const value of [
      'Standard',
      'TrustedLaunchSupported',
      'ConfidentialVMSupported',
      'TrustedLaunchAndConfidentialVmSupported',
    ]) {
      assert.deepEqual(codes(security(value)), [], value);
    }
    assert.deepEqual(codes({ features: [] }), []);
    assert.deepEqual(codes(security('ConfidentialVM')), ['securityTypeMismatch']);
  });

  it('compares purchase plans unless the plan of the source is unknown', () => {
    assert.deepEqual(codes({ purchasePlan: plan }, plan), []);
    assert.deepEqual(codes({ purchasePlan: plan }, { ...plan, name: 'BYOL' }), []);
    assert.deepEqual(codes({ purchasePlan: plan }, undefined), []);
    assert.deepEqual(codes({ purchasePlan: plan }, null), ['planMismatch']);
    assert.deepEqual(codes({}, plan), ['planMismatch']);
    assert.equal(samePlan(undefined, undefined), true);
  });

  it('explains each mismatch in a self-contained sentence', () => {
    const [one] = incompatibilities(source(), definition({ osType: 'Windows' }));
    assert.equal(one?.reason, 'The managed image contains Linux, but the definition is for Windows.');
    const [two] = incompatibilities(source({}, plan), definition());
    assert.match(two?.reason ?? '', /fortress \/ firewall \/ byol/);
  });
});
