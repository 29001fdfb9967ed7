import assert from 'node:assert/strict';
import type { Facts } from '../../../../src/base/yaml';
import { changeText, countDifferences, differencesIn, pairFacts } from '../../../../src/domain/resource/pairFacts';
import { inSpanish } from '../../../support/inSpanish';

const imageIn = (group: string, name = 'web'): string =>
  `/subscriptions/s/resourceGroups/${group}/providers/Microsoft.Compute/images/${name}`;

const lines = (first: Facts, second: Facts): readonly string[] =>
  pairFacts(first, second).flatMap(({ title, pairs }) =>
    pairs.map(pair => `${title} / ${pair.label}: ${pair.first} ${pair.isDifferent ? '≠' : '='} ${pair.second}`),
  );

describe('pairFacts', () => {
  it('pairs properties under the headings of both, in their order', () => {
    const first = { Properties: { Size: 32, Note: 'a' }, Regions: { 'West Europe': { Replicas: 1 } }, Terms: {} };
    const second = { Properties: { Size: 32, Kind: 'b' }, Tags: { team: 'web' }, Regions: { Japan: { Replicas: 2 } } };
    assert.deepEqual(lines(first, second), [
      'Properties / Size: 32 = 32',
      'Properties / Note: a ≠ undefined',
      'Properties / Kind: undefined ≠ b',
      'Regions / West Europe, Replicas: 1 ≠ undefined',
      'Regions / Japan, Replicas: undefined ≠ 2',
      'Tags / team: undefined ≠ web',
    ]);
  });

  it('keeps apart properties that have one name under two headings', () => {
    const first = { Regions: { State: 'ready' }, Lifecycle: { State: 'new' } };
    const second = { Regions: { State: 'ready' }, Lifecycle: { State: 'old' } };
    assert.deepEqual(lines(first, second), ['Regions / State: ready = ready', 'Lifecycle / State: new ≠ old']);
  });

  it('writes resources by name, and by ID where two have the same name', () => {
    const source = (id: string): Facts => ({ Properties: { Source: id } });
    assert.deepEqual(lines(source(imageIn('a')), source(imageIn('a', 'db'))), ['Properties / Source: web ≠ db']);
    assert.deepEqual(lines(source(imageIn('a')), source(imageIn('A').toUpperCase())), [
      'Properties / Source: web = WEB',
    ]);
    assert.deepEqual(lines(source(imageIn('a')), source(imageIn('b'))), [
      `Properties / Source: ${imageIn('a')} ≠ ${imageIn('b')}`,
    ]);
  });

  it('calls no difference what is different by nature, in either language', () => {
    const named = (name: string): Facts => ({ 'Image version': { 'Full name': name, 'Resource ID': name } });
    assert.deepEqual(lines(named('a'), named('b')), [
      'Image version / Full name: a = b',
      'Image version / Resource ID: a = b',
    ]);
    const published = (title: string, label: string, day: string): Facts => ({ [title]: { [label]: day } });
    inSpanish(() =>
      assert.deepEqual(
        lines(published('Ciclo de vida', 'Publicada', '1'), published('Ciclo de vida', 'Publicada', '2')),
        ['Ciclo de vida / Publicada: 1 = 2'],
      ),
    );
    assert.deepEqual(lines(published('Tags', 'Published', '1'), published('Tags', 'Published', '2')), [
      'Tags / Published: 1 ≠ 2',
    ]);
  });

  it('leaves only what differs, counts it, and says how', () => {
    const groups = pairFacts(
      { Properties: { Size: 32, Note: 'a' }, Tags: { team: 'web' }, Odd: 'text' },
      { Properties: { Size: 64, Note: 'a' }, Tags: { team: 'web' }, Regions: { Japan: { Replicas: 2 } } },
    );
    const different = differencesIn(groups);
    assert.deepEqual(
      different.flatMap(({ title, pairs }) => pairs.map(pair => `${title}: ${changeText(pair)}`)),
      ['Properties: 32 → 64', 'Regions: none → 2'],
    );
    assert.deepEqual(
      different.map(({ title }) => title),
      ['Properties', 'Regions'],
    );
    assert.deepEqual([countDifferences(groups), countDifferences([])], [2, 0]);
    assert.deepEqual(pairFacts({ Terms: {}, Odd: 'text' }, { Terms: { a: '' } }), []);
    const gone = { label: 'x', first: 'a', second: undefined, isDifferent: true };
    assert.equal(changeText(gone), 'a → none');
  });
});
