import assert from 'node:assert/strict';
import { idKey } from '../../../../src/domain/id/resourceId';
import { noEstate, type Estate } from '../../../../src/domain/overview/estate';
import { overviewFigures } from '../../../../src/domain/overview/overviewFigures';
import { definition, known, now, run, used } from './estates';

const other = definition.replace('ubuntu', 'Rhel');
const third = definition.replace('ubuntu', 'alma');
const estate: Estate = {
  ...noEstate,
  totals: { ...noEstate.totals, galleries: 1, versions: 3, unused: 1 },
  used: [
    used([run('1.0.0', { count: 2, region: 'japaneast' })], [known('1.0.0'), known('1.1.0')]),
    used([run('1.0.0', { kind: 'other', count: 9 })], [known('1.0.0')], third),
    used([run('2.0.0', { count: 3, region: 'uksouth' })], [known('2.0.0')], other),
  ],
  replicas: [{ region: 'eastus', storage: 'Standard_LRS', versions: 1, replicas: 2, sizeGB: 60, unsized: 1 }],
};

describe('overviewFigures', () => {
  const figures = overviewFigures(estate, new Map([['standard_lrs eastus', 0.05]]), now);

  it('counts machines, and leaves out definitions that only others refer to', () => {
    assert.equal(figures.machines, 5);
    assert.deepEqual(
      figures.adoption.map(({ id, machines }) => [id, machines]),
      [
        [definition, 2],
        [other, 3],
      ],
    );
    assert.deepEqual([...figures.adoptionById.keys()], [idKey(definition), idKey(other)]);
    assert.deepEqual(figures.adoptionTotal, {
      ...{ latest: 3, oneBehind: 2, older: 0, expired: 0, deleted: 0, follows: 0 },
    });
  });

  it('lists misplaced versions of all definitions, those with the most machines first', () => {
    assert.deepEqual(
      figures.misplaced.map(({ id, machines }) => [id, machines]),
      [
        [`${other}/versions/2.0.0`, 3],
        [`${definition}/versions/1.0.0`, 2],
      ],
    );
  });

  it('has the totals, the unused versions, and the cost', () => {
    assert.deepEqual(figures.totals, estate.totals);
    assert.equal(figures.unused.rows.length, 0);
    assert.deepEqual(figures.cost, { amount: 3, left: 1 });
  });
});
