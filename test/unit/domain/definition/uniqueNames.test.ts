import assert from 'node:assert/strict';
import { identifierKey, uniqueDefinitionName, uniqueIdentifier } from '../../../../src/domain/definition/uniqueNames';

const named = (...names: string[]) => names.map(name => ({ name }));
const longest = 'u'.repeat(80);

describe('Unused names of definitions', () => {
  const names: readonly (readonly [wanted: string, taken: readonly string[], name: string])[] = [
    ['Ubuntu', [], 'Ubuntu'],
    ['Ubuntu', ['ubuntu'], 'Ubuntu-2'],
    ['ubuntu', ['UBUNTU', 'Ubuntu-2'], 'ubuntu-3'],
    ['ubuntu', ['ubuntu-2'], 'ubuntu'],
    ['Labor für Physik', [], 'Labor-fur-Physik'],
    ['a  &  b', [], 'a-b'],
    ['_(x)_', [], 'x'],
    ['-.a.b_-', [], 'a.b'],
    ['漢字', [], 'image'],
    ['', ['image'], 'image-2'],
    [`${longest}v`, [], longest],
    [longest, [longest], `${'u'.repeat(78)}-2`],
  ];
  for (const [wanted, taken, name] of names) {
    it(`include "${name}" for "${wanted}" besides ${taken.length} others`, () => {
      assert.equal(uniqueDefinitionName(wanted, named(...taken)), name);
    });
  }
});

describe('Unused identifiers', () => {
  const identifier = { publisher: 'Contoso', offer: 'Linux', sku: 'gold' };
  const taken = (over = {}) => [{ name: 'x', identifier: { ...identifier, ...over } }];

  it('differ in the SKU from the taken ones, in any case', () => {
    assert.deepEqual(uniqueIdentifier(identifier, []), identifier);
    assert.deepEqual(uniqueIdentifier(identifier, taken()), { ...identifier, sku: 'gold-2' });
    assert.deepEqual(uniqueIdentifier(identifier, taken({ publisher: 'CONTOSO', sku: 'GOLD' })), {
      ...{ ...identifier, sku: 'gold-2' },
    });
    for (const part of ['publisher', 'offer', 'sku'])
      assert.deepEqual(uniqueIdentifier(identifier, taken({ [part]: 'other' })), identifier, part);
  });

  it('are valid', () => {
    assert.deepEqual(uniqueIdentifier({ publisher: 'Con toso.', offer: '...', sku: 'é/1.' }, []), {
      ...{ publisher: 'Con-toso', offer: 'Custom', sku: 'e-1' },
    });
    const long = 'x'.repeat(200);
    const { publisher, offer, sku } = uniqueIdentifier({ publisher: long, offer: long, sku: long }, []);
    assert.deepEqual([publisher.length, offer.length, sku.length], [128, 64, 64]);
  });

  it('are compared part by part', () => {
    assert.equal(identifierKey(identifier), identifierKey({ publisher: 'contoso', offer: 'LINUX', sku: 'Gold' }));
    const joined = { publisher: 'a', offer: 'bc', sku: 'd' };
    assert.notEqual(identifierKey(joined), identifierKey({ publisher: 'ab', offer: 'c', sku: 'd' }));
  });
});
