import assert from 'node:assert/strict';
import { fits, incompatibilities, samePlan } from '../../../../src/domain/definition/compatibility';
import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import type { ImageSource } from '../../../../src/domain/source/imageSource';
import type { ManagedImage } from '../../../../src/domain/source/managedImage';
import { sourceFromManagedImage } from '../../../../src/domain/source/sourceFromManagedImage';
import { definition, image } from '../cloneWorld';
import { sourceOf } from '../refusals/sourceRefusals';

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

describe('Reasons why a source does not fit', () => {
  const other = { ...plan, name: 'payg' };
  const reasons: readonly (readonly [
    kind: ImageSource['kind'],
    source: Partial<ImageSource>,
    definition: Partial<ImageDefinition>,
    reasons: readonly string[],
  ])[] = [
    ['disk', { osType: undefined, hyperVGeneration: undefined, architecture: undefined }, {}, []],
    ['disk', {}, { osType: undefined, osState: undefined, hyperVGeneration: undefined, architecture: undefined }, []],
    [
      'disk',
      { osState: 'Specialized' },
      {},
      ['The managed disk is specialized, but the definition is for generalized images.'],
    ],
    [
      'version',
      {},
      { osState: 'Specialized' },
      ['The image version is generalized, but the definition is for specialized images.'],
    ],
    ['snapshot', { hyperVGeneration: 'V1' }, {}, ['The snapshot is generation 1, but the definition is generation 2.']],
    ['snapshot', { architecture: 'Arm64' }, {}, ['The snapshot is Arm64, but the definition is for x64.']],
    [
      'managedImage',
      {},
      { architecture: 'Arm64' },
      ['Managed images are always x64, but the definition is for Arm64.'],
    ],
    [
      'managedImage',
      { securityType: 'TrustedLaunch' },
      security('TrustedLaunch'),
      ["The definition has the security type Trusted launch, which managed images don't support."],
    ],
    ['virtualMachine', { securityType: undefined }, security('TrustedLaunch'), []],
    ['virtualMachine', { securityType: 'trustedlaunch' }, security('TrustedLaunch'), []],
    ['virtualMachine', { securityType: 'Standard' }, security('TrustedLaunchSupported'), []],
    [
      'virtualMachine',
      { securityType: 'TrustedLaunch' },
      security('Standard'),
      ['The virtual machine has the security type Trusted launch, but the definition has Standard.'],
    ],
    [
      'virtualMachine',
      { securityType: 'Standard' },
      security('ConfidentialVM'),
      ['The virtual machine has the security type Standard, but the definition has Confidential.'],
    ],
    ['disk', { securityType: 'ConfidentialVM_VMGuestStateOnlyEncrypted' }, security('ConfidentialVM'), []],
    ['disk', { purchasePlan: plan }, { purchasePlan: plan }, []],
    ['disk', { purchasePlan: null }, {}, []],
    [
      'disk',
      { purchasePlan: null },
      { purchasePlan: plan },
      ['The managed disk has no purchase plan, but the definition has one.'],
    ],
    [
      'disk',
      { purchasePlan: plan },
      {},
      ['The managed disk has the purchase plan fortress / firewall / byol, but the definition has none.'],
    ],
    [
      'disk',
      { purchasePlan: plan },
      { purchasePlan: other },
      ['The managed disk has a different purchase plan (fortress / firewall / byol) than the definition.'],
    ],
    [
      'managedImage',
      { purchasePlan: null },
      { purchasePlan: plan },
      ['The definition has a purchase plan, but the image comes from a virtual machine without one.'],
    ],
    [
      'managedImage',
      { purchasePlan: plan },
      {},
      [
        'The virtual machine that the image came from has the purchase plan fortress / firewall / byol, but the definition has none.',
      ],
    ],
    [
      'managedImage',
      { purchasePlan: plan },
      { purchasePlan: other },
      [
        'The definition has a different purchase plan than the virtual machine that the image came from (fortress / firewall / byol).',
      ],
    ],
  ];
  for (const [at, [kind, over, of, expected]] of reasons.entries()) {
    it(`${expected.length === 0 ? `are none for a ${kind}` : `say: ${expected[0]}`} (${at + 1})`, () => {
      const found = incompatibilities(sourceOf(kind, over), definition(of));
      assert.deepEqual(
        found.map(({ reason }) => reason),
        expected,
      );
    });
  }

  it('compare each part of a purchase plan in any case', () => {
    assert.equal(samePlan(plan, { name: 'BYOL', publisher: 'Fortress', product: 'FIREWALL' }), true);
    for (const part of ['name', 'publisher', 'product'])
      assert.equal(samePlan(plan, { ...plan, [part]: 'x' }), false, part);
    assert.equal(samePlan(plan, undefined), false);
    assert.equal(samePlan(undefined, plan), false);
  });
});
