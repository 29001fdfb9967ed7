import assert from 'node:assert/strict';
import type { ImageVersion, RegionReplication } from '../../../src/domain/version/imageVersion';
import { emptyHistory, type VersionHistory } from '../../../src/watching/history';
import { observe } from '../../../src/watching/observe';
import { minute, region, start, version } from './version';

type Look = readonly [minutes: number, regions: readonly RegionReplication[], more?: Partial<ImageVersion>];

function see(looks: readonly Look[], before: VersionHistory = emptyHistory): VersionHistory {
  return looks.reduce(
    (history, [minutes, regions, more]) => observe(history, version(regions, more), start + minutes * minute),
    before,
  );
}

function logged(history: VersionHistory): readonly string[] {
  return history.log.map(entry =>
    [(entry.at - start) / minute, entry.kind, entry.region, entry.percent, entry.details]
      .filter(part => part !== undefined)
      .join(' '),
  );
}

const home = (progress: number): RegionReplication =>
  region('westeurope', progress === 100 ? 'Completed' : 'Replicating', progress);
const far = (progress: number): RegionReplication =>
  region('japaneast', progress === 100 ? 'Completed' : 'Replicating', progress);
const updating = { provisioningState: 'Updating' };
const done = { provisioningState: 'Succeeded' };

describe('observe', () => {
  it('logs a replication from beginning to end', () => {
    const unknown = region('japaneast', 'Unknown');
    const history = see([
      [0, [region('westeurope', 'Unknown'), unknown]],
      [1, [home(5), unknown]],
      [3, [home(60), far(1)]],
      [4, [home(100), far(30)]],
      [6, [home(100), far(80)]],
      [7, [home(100), far(100)], done],
    ]);
    assert.deepEqual(logged(history), [
      '1 began westeurope',
      '3 began japaneast',
      '4 completed westeurope',
      '4 quarter 25',
      '6 quarter 75',
      '7 completed japaneast',
      '7 ready',
    ]);
    assert.deepEqual(
      history.regions.map(each => [each.beganAt, each.finishedAt].map(at => ((at ?? 0) - start) / minute)),
      [
        [1, 4],
        [3, 7],
      ],
    );
    assert.equal(history.startedAt, start);
    assert.equal(history.finishedAt, start + 7 * minute);
  });

  it('logs nothing about what had already happened at the first observation', () => {
    const history = see([[600, [home(100), region('japaneast', 'Failed', 3, 'No space')], done]]);
    assert.deepEqual(logged(history), []);
    assert.equal(history.startedAt, undefined);
    assert.equal(history.regions[0]?.finishedAt, undefined);
  });

  it('counts from the publication of a version when the first observation comes later', () => {
    const history = see([[5, [home(40)]]]);
    assert.equal(history.startedAt, start);
    assert.equal(history.regions[0]?.beganAt, start);
    assert.deepEqual(logged(history), ['0 began westeurope']);
  });

  it('does not guess when an added region started if the start was not observed', () => {
    const history = see([[500, [home(100), far(40)], updating]]);
    assert.equal(history.startedAt, start + 500 * minute);
    assert.equal(history.regions[1]?.beganAt, undefined);
  });

  it('logs once when a region stalls for half an hour and when it progresses again', () => {
    const looks: Look[] = [0, 10, 29, 30, 31, 45].map(minutes => [minutes, [home(40)]]);
    const stuck = see(looks);
    assert.deepEqual(logged(stuck), ['0 began westeurope', '30 stuck westeurope 40']);
    assert.equal(stuck.regions[0]?.stuck, true);
    const moving = see([[50, [home(41)]]], stuck);
    assert.equal(logged(moving).at(-1), '50 moving westeurope 41');
    assert.equal(moving.regions[0]?.stuck, false);
  });

  it('does not report a region as stalled before it has started', () => {
    const waiting = region('westeurope', 'Unknown');
    assert.deepEqual(logged(see([0, 60, 120].map(minutes => [minutes, [waiting]]))), []);
  });

  it("logs a failure with Azure's message and starts over when the region is retried", () => {
    const failed = see([
      [0, [home(10), far(5)]],
      [2, [home(100), region('japaneast', 'Failed', 5, 'Out of space')], { provisioningState: 'Failed' }],
    ]);
    assert.deepEqual(logged(failed).at(-1), '2 failed japaneast Out of space');
    assert.equal(failed.finishedAt, start + 2 * minute);
    const again = see(
      [
        [60, [home(100), far(0)], updating],
        [70, [home(100), far(50)], updating],
        [80, [home(100), far(100)], done],
      ],
      see([[59, [home(100), region('japaneast', 'Failed', 5)], updating]], failed),
    );
    assert.equal(again.startedAt, start + 60 * minute);
    const { beganAt, finishedAt } = again.regions[1] ?? {};
    assert.deepEqual([beganAt, finishedAt], [start + 60 * minute, start + 80 * minute]);
    assert.equal(logged(again).at(-1), '80 ready');
  });

  it('records the interval in which a region finished while no one was watching', () => {
    const history = see([
      [1, [home(10)]],
      [2, [home(20)]],
      [600, [home(100)], done],
    ]);
    const { finishedAfter, finishedAt } = history.regions[0] ?? {};
    assert.deepEqual([finishedAfter, finishedAt], [start + 2 * minute, start + 600 * minute]);
  });

  it('starts over for a version that was deleted and re-created under the same number', () => {
    const old = see([[0, [home(10)]]]);
    const history = see([[700, [home(3)], { publishedDate: new Date(start + 699 * minute).toISOString() }]], old);
    assert.deepEqual(logged(history), ['699 began westeurope']);
  });

  it('limits the size of the log', () => {
    const looks = Array.from({ length: 400 }, (_, index): Look => [index * 40, [home(index % 2 ? 40 : 39)], updating]);
    const history = see(
      looks.flatMap(([at, regions]): Look[] => [
        [at, regions, updating],
        [at + 35, regions, updating],
      ]),
    );
    assert.equal(history.log.length, 200);
    assert.ok(history.log.every((entry, index) => index === 0 || entry.id === (history.log[index - 1]?.id ?? 0) + 1));
  });
});
