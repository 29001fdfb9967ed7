import assert from 'node:assert/strict';
import type { RegionState } from '../../../src/domain/version/imageVersion';
import type { RegionHistory } from '../../../src/watching/history';
import { hasEnded, isChanging, isIdle } from '../../../src/watching/isIdle';
import { timeUntilReady } from '../../../src/watching/timeUntilReady';
import { targetsOf } from '../../../src/watching/watchedTargets';
import { region, version } from './version';

describe('Whether a version still changes', () => {
  const at = (provisioningState: string, ...states: readonly RegionState[]) =>
    version(
      states.map((state, index) => region(`region${index}`, state, state === 'Completed' ? 100 : 0)),
      { provisioningState },
    );
  const rows: readonly (readonly [ReturnType<typeof at>, ended: boolean, idle: boolean, changing: boolean])[] = [
    [at('Creating', 'Unknown'), false, false, true],
    [at('Creating', 'Completed', 'Replicating'), false, false, true],
    [at('Succeeded', 'Completed', 'Replicating'), false, false, true],
    [at('Updating', 'Completed', 'Failed'), true, false, true],
    [at('Deleting', 'Completed'), true, false, true],
    [at('Migrating', 'Completed'), true, false, true],
    [at('Succeeded', 'Completed', 'Completed'), true, true, false],
    [at('Failed', 'Completed', 'Failed'), true, true, false],
    [at('Failed', 'Unknown', 'Unknown'), true, true, false],
    [at('Failed', 'Unknown', 'Replicating'), false, false, true],
    [{ ...at('Succeeded', 'Unknown'), replication: undefined }, false, false, false],
    [{ ...at('Updating', 'Unknown'), replication: undefined }, false, false, true],
  ];
  for (const [one, ended, idle, changing] of rows) {
    const states = one.replication?.regions.map(({ state }) => state).join(', ') ?? 'not read';
    it(`is told by its state and its regions: ${one.provisioningState}, ${states}`, () => {
      assert.deepEqual([hasEnded(one), isIdle(one), isChanging(one)], [ended, idle, changing]);
    });
  }
});

describe('The time until a version is ready', () => {
  const minute = 60_000;
  const history = (state: RegionState, perMinute: number, more: Partial<RegionHistory> = {}): RegionHistory => ({
    ...{ region: 'r', state, stuck: false },
    samples: [0, 1, 2].map(at => ({ at: at * minute, percent: at * perMinute })),
    ...more,
  });

  it('is that of the slowest region that is under way', () => {
    const regions = [history('Replicating', 10), history('Replicating', 20), history('Completed', 1)];
    assert.equal(timeUntilReady(regions, 2 * minute), 8 * minute);
    assert.equal(timeUntilReady([history('Completed', 1), history('Failed', 1)], 2 * minute), 0);
    assert.equal(timeUntilReady([], 0), 0);
  });

  it('is unknown while that of a region is', () => {
    for (const unknown of [
      history('Unknown', 0, { samples: [] }),
      history('Replicating', 0),
      history('Replicating', 10, { stuck: true }),
    ])
      assert.equal(timeUntilReady([history('Replicating', 10), unknown], 2 * minute), undefined);
  });
});

describe('The targets of a version', () => {
  it('are its regions in Azure’s order, with the home region known in any spelling', () => {
    const regions = [region('japaneast', 'Completed', 100), region('westeurope', 'Replicating', 7)];
    const targets = targetsOf(version(regions, { location: 'West Europe' }));
    assert.deepEqual(
      targets.map(({ key, isHome, wanted, replication }) => [key, isHome, wanted.replicaCount, replication.progress]),
      [
        ['japaneast', false, 1, 100],
        ['westeurope', true, 1, 7],
      ],
    );
    assert.deepEqual(
      targetsOf({ ...version(regions), replication: undefined }).map(({ replication }) => replication.state),
      ['Unknown', 'Unknown'],
    );
  });
});
