import assert from 'node:assert/strict';
import { adoptionOf, sumAdoption, type AdoptionKind } from '../../../../src/domain/overview/adoption';
import type { KnownVersion, Run } from '../../../../src/domain/overview/estate';
import { known, now, run, used } from './estates';

const three = [known('1.0.0'), known('1.9.0'), known('1.10.0')];

const rows: readonly (readonly [what: string, Run, readonly KnownVersion[], AdoptionKind])[] = [
  ['the highest number, not the last in the alphabet, is the latest', run('1.10.0'), three, 'latest'],
  ['the one before is one behind', run('1.9.0'), three, 'oneBehind'],
  ['any before that is older', run('1.0.0'), three, 'older'],
  ['leading zeros make no difference', run('01.10.0'), three, 'latest'],
  ['what is not there any more was deleted', run('0.9.0'), three, 'deleted'],
  ['a scale set without a number follows', run(undefined, { kind: 'scaleSet' }), three, 'follows'],
  [
    'the end of life counts even for the latest',
    run('1.10.0'),
    [...three.slice(0, 2), known('1.10.0', { endOfLife: '2026-03-01' })],
    'expired',
  ],
  [
    'an end of life in the future does not count',
    run('1.10.0'),
    [...three.slice(0, 2), known('1.10.0', { endOfLife: '2026-03-03' })],
    'latest',
  ],
  [
    'a version that is not in the region of the machine is no newer one',
    run('1.9.0'),
    [...three.slice(0, 2), known('1.10.0', { regions: 'westeurope' })],
    'latest',
  ],
  [
    'a version excluded from latest in the region is no newer one',
    run('1.9.0'),
    [...three.slice(0, 2), known('1.10.0', { regions: '!eastus westeurope' })],
    'latest',
  ],
  [
    'an excluded version that is ahead is the latest',
    run('1.11.0'),
    [...three, known('1.11.0', { regions: '!eastus' })],
    'latest',
  ],
  ['a failed version is no newer one', run('1.10.0'), [...three, known('2.0.0', { state: 'Failed' })], 'latest'],
  [
    'a version being created is no newer one',
    run('1.10.0'),
    [...three, known('2.0.0', { state: 'Creating' })],
    'latest',
  ],
  [
    'a version being updated is a newer one',
    run('1.10.0'),
    [...three, known('2.0.0', { state: 'Updating' })],
    'oneBehind',
  ],
  [
    'the spelling of a region makes no difference',
    run('1.9.0', { region: 'East US' }),
    [...three.slice(0, 2), known('1.10.0', { regions: 'westeurope' }), known('1.9.5', { regions: 'EastUS' })],
    'oneBehind',
  ],
  ['a region without versions compares with all others', run('1.9.0', { region: 'japaneast' }), three, 'oneBehind'],
];

describe('adoptionOf', () => {
  for (const [what, one, versions, kind] of rows) {
    it(`knows that ${what}`, () => {
      const { counts, machines } = adoptionOf(used([{ ...one, count: 3 }], versions), now);
      assert.deepEqual([machines, counts[kind]], [3, 3], JSON.stringify(counts));
    });
  }

  it('leaves out what is not a machine, and adds up definitions', () => {
    const first = adoptionOf(used([run('1.10.0', { kind: 'other' }), run('1.9.0', { count: 2 })], three), now);
    const second = adoptionOf(used([run('1.9.0'), run('1.10.0', { count: 4 })], three), now);
    assert.deepEqual(first.counts.latest, 0);
    assert.deepEqual(sumAdoption([first, second]), {
      ...{ latest: 4, oneBehind: 3, older: 0, expired: 0, deleted: 0, follows: 0 },
    });
  });
});
