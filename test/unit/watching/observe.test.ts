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

function told(history: VersionHistory): readonly string[] {
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

describe('What is seen of a replication', () => {
  it('is told from the beginning to the end', () => {
    const unknown = region('japaneast', 'Unknown');
    const history = see([
      [0, [region('westeurope', 'Unknown'), unknown]],
      [1, [home(5), unknown]],
      [3, [home(60), far(1)]],
      [4, [home(100), far(30)]],
      [6, [home(100), far(80)]],
      [7, [home(100), far(100)], done],
    ]);
    assert.deepEqual(told(history), [
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

  it('says nothing about what was so at the first look', () => {
    const history = see([[600, [home(100), region('japaneast', 'Failed', 3, 'No space')], done]]);
    assert.deepEqual(told(history), []);
    assert.equal(history.startedAt, undefined);
    assert.equal(history.regions[0]?.finishedAt, undefined);
  });

  it('counts from when Azure took the version, where the first look comes later', () => {
    const history = see([[5, [home(40)]]]);
    assert.equal(history.startedAt, start);
    assert.equal(history.regions[0]?.beganAt, start);
    assert.deepEqual(told(history), ['0 began westeurope']);
  });

  it('does not guess when an added region began that nobody saw begin', () => {
    const history = see([[500, [home(100), far(40)], updating]]);
    assert.equal(history.startedAt, start + 500 * minute);
    assert.equal(history.regions[1]?.beganAt, undefined);
  });

  it('notices a region that stands still for half an hour, once, and that it moves again', () => {
    const looks: Look[] = [0, 10, 29, 30, 31, 45].map(minutes => [minutes, [home(40)]]);
    const stuck = see(looks);
    assert.deepEqual(told(stuck), ['0 began westeurope', '30 stuck westeurope 40']);
    assert.equal(stuck.regions[0]?.stuck, true);
    const moving = see([[50, [home(41)]]], stuck);
    assert.equal(told(moving).at(-1), '50 moving westeurope 41');
    assert.equal(moving.regions[0]?.stuck, false);
  });

  it('does not call a region stuck that has not begun', () => {
    const waiting = region('westeurope', 'Unknown');
    assert.deepEqual(told(see([0, 60, 120].map(minutes => [minutes, [waiting]]))), []);
  });

  it('tells failure with the words of Azure, and begins anew when the region is tried again', () => {
    const failed = see([
      [0, [home(10), far(5)]],
      [2, [home(100), region('japaneast', 'Failed', 5, 'Out of space')], { provisioningState: 'Failed' }],
    ]);
    assert.deepEqual(told(failed).at(-1), '2 failed japaneast Out of space');
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
    assert.equal(told(again).at(-1), '80 ready');
  });

  it('says from when to when, where a region finished while nobody looked', () => {
    const history = see([
      [1, [home(10)]],
      [2, [home(20)]],
      [600, [home(100)], done],
    ]);
    const { finishedAfter, finishedAt } = history.regions[0] ?? {};
    assert.deepEqual([finishedAfter, finishedAt], [start + 2 * minute, start + 600 * minute]);
  });

  it('forgets a version that was deleted and made again under the same number', () => {
    const old = see([[0, [home(10)]]]);
    const history = see([[700, [home(3)], { publishedDate: new Date(start + 699 * minute).toISOString() }]], old);
    assert.deepEqual(told(history), ['699 began westeurope']);
  });

  it('keeps the log small', () => {
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
