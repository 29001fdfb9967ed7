import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fits } from '../../../../src/domain/definition/compatibility';
import { definitionFromSource } from '../../../../src/domain/definition/definitionFromSource';
import {
  definitionNameProblem,
  offerProblem,
  publisherProblem,
  skuProblem,
} from '../../../../src/domain/id/nameProblems';
import type { ImageSource } from '../../../../src/domain/source/imageSource';
import type { ManagedImage } from '../../../../src/domain/source/managedImage';
import { sourceFromManagedImage } from '../../../../src/domain/source/sourceFromManagedImage';
import { definition, image, imageId } from '../cloneWorld';

const plan = { name: 'byol', publisher: 'fortress-networks', product: 'firewall' };

const source = (over: Partial<ManagedImage> = {}, purchasePlan?: typeof plan | null): ImageSource => ({
  ...sourceFromManagedImage(image(over)),
  purchasePlan,
});

describe('definitionFromSource', () => {
  it('copies the properties that must match, and sets generation and security type explicitly', () => {
    const { name, spec } = definitionFromSource(source({ location: 'West Europe' }));
    assert.equal(name, 'ubuntu-master');
    assert.deepEqual(spec, {
      location: 'westeurope',
      osType: 'Linux',
      osState: 'Generalized',
      hyperVGeneration: 'V2',
      architecture: 'x64',
      identifier: { publisher: 'Custom', offer: 'LinuxServer', sku: 'ubuntu-master' },
      features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }],
    });
    assert.deepEqual(definitionFromSource(source({ hyperVGeneration: 'V1' })).spec.features, []);
  });

  it('uses the location of the gallery and the purchase plan of the source', () => {
    const { spec } = definitionFromSource(source({}, plan), { location: 'northeurope' });
    assert.equal(spec.location, 'northeurope');
    assert.deepEqual(spec.purchasePlan, plan);
    assert.equal(spec.identifier.publisher, 'fortress-networks');
    assert.equal('purchasePlan' in definitionFromSource(source({}, null)).spec, false);
  });

  it('has a publisher and an offer even if the purchase plan of the source lacks them', () => {
    const { spec } = definitionFromSource(source({}, { name: 'byol', publisher: '', product: '' }));
    assert.deepEqual([spec.identifier.publisher, spec.identifier.offer], ['Custom', 'LinuxServer']);
  });

  it('suggests a name and an identifier that are unused in the gallery', () => {
    const first = definitionFromSource(source());
    const existing = [definition({ id: '/x/images/Ubuntu-Master', identifier: first.spec.identifier })];
    const next = definitionFromSource(source(), { existing });
    assert.equal(next.name, 'ubuntu-master-2');
    assert.equal(next.spec.identifier.sku, 'ubuntu-master-2');
    const other = [definition({ identifier: first.spec.identifier })];
    const free = definitionFromSource(source(), { existing: other });
    assert.equal(free.name, 'ubuntu-master');
    assert.equal(free.spec.identifier.sku, 'ubuntu-master-2');
  });

  it('suggests a valid definition that fits the image, for any image', () => {
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('aZ0._-() é漢')), minLength: 1, maxLength: 100 }),
      fc.string({ minLength: 1 }),
    );
    const osType = fc.constantFrom('Linux', 'Windows');
    const generation = fc.constantFrom('V1', 'V2');
    fc.assert(
      fc.property(name, osType, generation, (text, os, hyperVGeneration) => {
        const fromMarket = { ...plan, publisher: text, product: text };
        const one = source({ id: imageId('x'), name: text, osType: os, hyperVGeneration }, fromMarket);
        const suggestion = definitionFromSource(one);
        const { publisher, offer, sku } = suggestion.spec.identifier;
        assert.equal(definitionNameProblem(suggestion.name), undefined);
        assert.deepEqual(
          [publisherProblem(publisher), offerProblem(offer), skuProblem(sku)],
          [undefined, undefined, undefined],
        );
        assert.equal(fits(one, suggestion.spec), true);
      }),
    );
  });
});
