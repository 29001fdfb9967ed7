import assert from 'node:assert/strict';
import { definitionFromVersion } from '../../../../src/domain/definition/definitionFromVersion';
import { definition, now } from '../cloneWorld';

const standard = { name: 'SecurityType', value: 'Standard' };
const supported = { name: 'SecurityType', value: 'TrustedLaunchSupported' };

describe('definitionFromVersion', () => {
  it('repeats nothing that the original does not have', () => {
    assert.deepEqual(definitionFromVersion(definition({ location: 'West Europe' })), {
      name: 'ubuntu',
      spec: {
        location: 'westeurope',
        ...{ osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V2', architecture: 'x64' },
        identifier: { publisher: 'Contoso', offer: 'Linux', sku: 'ubuntu' },
        features: [supported],
      },
    });
  });

  it('repeats everything that the original has', () => {
    const hibernation = { name: 'IsHibernateSupported', value: 'True', other: { startsAtVersion: '1.1.0' } };
    const words = {
      purchasePlan: { name: 'gold', publisher: 'contoso', product: 'linux' },
      description: '',
      recommended: { vCPUs: { min: 2 }, memoryGB: { max: 8 } },
      disallowedDiskTypes: ['Standard_LRS'],
      eula: 'https://contoso.com/eula',
      privacyStatementUri: 'https://contoso.com/privacy',
      releaseNoteUri: 'https://contoso.com/notes',
      endOfLifeDate: '2030-01-31T00:00:00Z',
      tags: { team: 'images' },
      other: { properties: { allowUpdateImage: true } },
    };
    const { spec } = definitionFromVersion(
      definition({ ...words, osState: 'Specialized', features: [hibernation, { ...supported, name: 'securityType' }] }),
      { location: 'North Europe', now },
    );
    assert.deepEqual(spec, {
      location: 'northeurope',
      ...{ osType: 'Linux', osState: 'Specialized', hyperVGeneration: 'V2', architecture: 'x64' },
      identifier: { publisher: 'Contoso', offer: 'Linux', sku: 'ubuntu' },
      features: [supported, hibernation],
      ...words,
    });
  });

  it('repeats only what is known of a recommendation', () => {
    const recommended = (of: Parameters<typeof definition>[0]) =>
      definitionFromVersion(definition(of)).spec.recommended;
    assert.deepEqual(recommended({ recommended: { vCPUs: { min: 2 }, memoryGB: undefined } }), { vCPUs: { min: 2 } });
    assert.deepEqual(recommended({ recommended: { vCPUs: undefined, memoryGB: { max: 8 } } }), {
      memoryGB: { max: 8 },
    });
  });

  it('says the security type of generation 2 only, with what else Azure has in it', () => {
    const features = (of: Parameters<typeof definition>[0]) => definitionFromVersion(definition(of)).spec.features;
    assert.deepEqual(features({ features: [] }), [standard]);
    assert.deepEqual(features({ features: [], hyperVGeneration: 'V1' }), []);
    assert.deepEqual(features({ features: [{ ...supported, other: { a: 1 } }] }), [{ ...supported, other: { a: 1 } }]);
  });

  it('leaves out an end of life that is over, or may be', () => {
    const dateAt = (endOfLifeDate: string, context: Parameters<typeof definitionFromVersion>[1]) =>
      definitionFromVersion(definition({ endOfLifeDate }), context).spec.endOfLifeDate;
    assert.equal(dateAt('2030-01-31', { now }), '2030-01-31');
    assert.equal(dateAt('2020-01-31', { now }), undefined);
    assert.equal(dateAt('2030-01-31', {}), undefined);
  });

  it('has a name and an identifier that are unused, and refuses what is not known', () => {
    const copy = definitionFromVersion(definition(), { existing: [definition()] });
    assert.equal(copy.name, 'ubuntu-2');
    assert.deepEqual(copy.spec.identifier, { publisher: 'Contoso', offer: 'Linux', sku: 'ubuntu-2' });
    for (const part of ['osType', 'osState', 'hyperVGeneration', 'architecture'])
      assert.throws(() => definitionFromVersion({ ...definition(), [part]: undefined }), /ubuntu/, part);
  });
});
