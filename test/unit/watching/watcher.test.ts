import assert from 'node:assert/strict';
import { Emitter } from '../../../src/base/event';
import { AzureError } from '../../../src/domain/errors/failure';
import type { Resource } from '../../../src/domain/resource/resourceOfKind';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import type { Observed } from '../../../src/watching/watchedVersion';
import { createWatcher } from '../../../src/watching/watcher';
import { memoryStorage } from '../../support/memoryStorage';
import { manualClock, quiesce } from './manualClock';
import { region, start, version, versionId } from './version';

const busy = version([region('westeurope', 'Replicating', 10)]);
const ready = version([region('westeurope', 'Completed', 100)], { provisioningState: 'Succeeded' });

function setUp(answer: (id: string) => Promise<ImageVersion | undefined> = async id => ({ ...busy, id })) {
  const clock = manualClock(start);
  const changed = new Emitter<{ resources: readonly string[]; lists: readonly string[] }>();
  const kept = new Map<string, Resource>();
  const remembered = new Map<string, unknown>();
  const asked: { id: string; at: number }[] = [];
  const watcher = createWatcher({
    clock,
    reader: {
      version: id => {
        asked.push({ id, at: clock.now() - start });
        return answer(id);
      },
    },
    store: {
      put: resource => {
        kept.set(resource.id, resource);
        changed.fire({ resources: [resource.id], lists: [] });
      },
      get: id => kept.get(id),
      reread: async id => {
        kept.delete(id);
        return undefined;
      },
      onDidChange: changed.event,
    },
    globalState: memoryStorage(remembered),
  });
  const times = (id = versionId): number[] => asked.filter(each => each.id === id).map(each => each.at);
  return { clock, watcher, asked, times, kept, changed, remembered };
}

const ignore = (): void => undefined;

describe('createWatcher', () => {
  it('polls every 5 seconds while visible and every 30 seconds while hidden', async () => {
    const { clock, watcher, times } = setUp();
    const watch = watcher.watch(versionId, 'visible', ignore);
    await clock.pass(11_000);
    assert.deepEqual(times(), [0, 5_000, 10_000]);
    watch.attention('hidden');
    await clock.pass(60_000);
    assert.deepEqual(times(), [0, 5_000, 10_000, 15_000, 45_000]);
    watch.attention('visible');
    await clock.pass(1_000);
    assert.equal(times().at(-1), 71_000);
    watcher.dispose();
  });

  it('stores every response and notifies observers', async () => {
    const { clock, watcher, kept } = setUp();
    const seen: (ImageVersion | undefined)[] = [];
    watcher.watch(versionId, 'visible', ({ version: answer }) => seen.push(answer));
    await clock.pass(1_000);
    assert.deepEqual(seen, [busy]);
    assert.deepEqual([...kept.values()], [busy]);
    watcher.dispose();
  });

  it('stays within two requests per second for a hundred versions and polls each of them', async () => {
    const { clock, watcher, asked, times } = setUp();
    for (let index = 0; index < 99; index += 1) watcher.watch(`${versionId}${index}`, 'hidden', ignore);
    await clock.pass(60_000);
    watcher.watch(versionId, 'visible', ignore);
    await clock.pass(60_000);
    const first = asked.map(each => each.at);
    assert.ok(first.every((at, index) => index < 2 || at - (first[index - 2] ?? 0) >= 1_000));
    assert.equal(new Set(asked.map(each => each.id)).size, 100);
    assert.ok(times().length >= 5, `the visible one was asked ${times().length} times`);
    assert.ok((times()[0] ?? Infinity) <= 61_000, 'an opened panel does not wait for all the others');
    watcher.dispose();
  });

  it('never sends two requests for the same version at once', async () => {
    const waiting: (() => void)[] = [];
    const { clock, watcher, asked } = setUp(() => new Promise(resolve => waiting.push(() => resolve(busy))));
    watcher.watch(versionId, 'visible', ignore);
    watcher.watch(versionId.toUpperCase(), 'visible', ignore);
    await clock.pass(60_000);
    assert.equal(asked.length, 1);
    waiting.shift()?.();
    await clock.pass(1_000);
    assert.equal(asked.length, 2);
    watcher.dispose();
  });

  it('backs off while Azure fails and resumes the normal rate when it responds', async () => {
    let down = true;
    const failure = { reason: 'service', code: 'InternalError', message: 'Try later.' } as const;
    const { clock, watcher, times } = setUp(async () => {
      if (down) throw new AzureError(failure);
      return busy;
    });
    const seen: Observed[] = [];
    const watch = watcher.watch(versionId, 'visible', observed => seen.push({ ...observed }));
    await clock.pass(36_000);
    assert.deepEqual(times(), [0, 10_000, 30_000]);
    assert.deepEqual(seen.at(-1)?.failure, failure);
    await clock.pass(3_600_000);
    const pauses = times().map((at, index) => at - (times()[index - 1] ?? 0));
    assert.equal(pauses.at(-1), 300_000);
    down = false;
    await clock.pass(300_000);
    assert.equal(watch.observed().failure, undefined);
    const before = times().length;
    await clock.pass(20_000);
    assert.ok(times().length >= before + 3);
    watcher.dispose();
  });

  it('stops polling a finished version and resumes when the store shows it replicating', async () => {
    let now = ready;
    const { clock, watcher, times, kept, changed } = setUp(async () => now);
    watcher.watch(versionId, 'visible', ignore);
    await clock.pass(120_000);
    assert.deepEqual(times(), [0]);
    now = version([region('westeurope', 'Completed', 100), region('japaneast', 'Replicating', 3)]);
    kept.set(versionId, now);
    changed.fire({ resources: [versionId], lists: [] });
    await clock.pass(6_000);
    assert.deepEqual(times(), [0, 120_000, 125_000]);
    now = ready;
    watcher.refresh(versionId);
    await clock.pass(120_000);
    assert.equal(times().length, 4);
    watcher.refresh(versionId);
    await clock.pass(0);
    assert.deepEqual(times().slice(4), [246_000]);
    watcher.refresh(`${versionId}0`);
    await clock.pass(120_000);
    assert.equal(times().length, 5);
    watcher.dispose();
  });

  it('keeps polling while Azure is still updating, although every region is ready', async () => {
    const { clock, watcher, times } = setUp(async () => ({ ...ready, provisioningState: 'Updating' }));
    watcher.watch(versionId, 'visible', ignore);
    await clock.pass(6_000);
    assert.deepEqual(times(), [0, 5_000]);
    watcher.dispose();
  });

  it('stops polling when no one watches any more', async () => {
    const { clock, watcher, times } = setUp();
    const watch = watcher.watch(versionId, 'visible', ignore);
    await clock.pass(1_000);
    watch.dispose();
    await clock.pass(60_000);
    assert.deepEqual(times(), [0]);
    watcher.dispose();
  });

  for (const turns of [0, 1, 2, 3, 4, 5, 6]) {
    it(`keeps polling when watched again ${turns} promise callbacks after everyone stopped watching`, async () => {
      const { clock, watcher, times } = setUp();
      const watch = watcher.watch(versionId, 'hidden', ignore);
      await clock.pass(1_000);
      // Ends the wait for the next poll, as a change of the session does.
      watcher.clear();
      watch.dispose();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      watcher.watch(versionId, 'hidden', ignore);
      await clock.pass(2_000);
      assert.deepEqual(times(), [0, 1_000]);
      watcher.dispose();
    });
  }

  it('discards a response that belongs to the previous session', async () => {
    const waiting: ((answer: ImageVersion) => void)[] = [];
    const { clock, watcher, kept } = setUp(() => new Promise(resolve => waiting.push(resolve)));
    let looks = 0;
    const watch = watcher.watch(versionId, 'visible', () => (looks += 1));
    await clock.pass(1_000);
    watcher.clear();
    await clock.pass(1_000);
    assert.equal(waiting.length, 2, 'the new session is asked at once');
    waiting[0]?.(ready);
    await quiesce();
    assert.equal(looks, 0);
    assert.equal(kept.size, 0);
    waiting[1]?.(busy);
    await quiesce();
    assert.equal(watch.observed().version, busy);
    watcher.dispose();
  });

  it('reports a version as gone only after repeated responses', async () => {
    const { clock, watcher, times, kept } = setUp(async () => undefined);
    kept.set(versionId, busy);
    const watch = watcher.watch(versionId, 'visible', ignore);
    await clock.pass(6_000);
    assert.equal(watch.observed().gone, false);
    await clock.pass(60_000);
    assert.equal(watch.observed().gone, true);
    assert.equal(times().length, 3);
    assert.equal(kept.size, 0);
    watcher.dispose();
  });

  it('remembers its history for the next window', async () => {
    const { clock, watcher, remembered } = setUp();
    watcher.watch(versionId, 'visible', ignore);
    await clock.pass(1_000);
    watcher.dispose();
    const second = createWatcher({
      clock,
      reader: { version: async () => busy },
      store: {
        put: ignore,
        get: () => undefined,
        reread: async () => undefined,
        onDidChange: () => ({ dispose: ignore }),
      },
      globalState: memoryStorage(new Map(remembered)),
    });
    const { history } = second.watch(versionId, 'visible', ignore).observed();
    assert.equal(history.regions[0]?.region, 'westeurope');
    assert.equal(history.startedAt, start);
    second.dispose();
  });
});

describe('untilReplicationEnds', () => {
  it('resolves with the last status from Azure once every region is settled', async () => {
    let now = version([region('westeurope', 'Completed', 100), region('japaneast', 'Replicating', 50)]);
    const { clock, watcher, times } = setUp(async () => now);
    const settled = watcher.untilReplicationEnds(versionId);
    await clock.pass(31_000);
    now = version([region('westeurope', 'Completed', 100), region('japaneast', 'Failed', 50, 'Out of space')]);
    await clock.pass(30_000);
    assert.equal((await settled)?.regions[1]?.details, 'Out of space');
    await clock.pass(120_000);
    assert.deepEqual(times(), [0, 30_000, 60_000]);
    watcher.dispose();
  });

  it('ignores the response to a request sent before the wait began', async () => {
    const waiting: ((answer: ImageVersion) => void)[] = [];
    const { clock, watcher } = setUp(() => new Promise(resolve => waiting.push(resolve)));
    watcher.watch(versionId, 'visible', ignore);
    await clock.pass(1_000);
    let done = false;
    void watcher.untilReplicationEnds(versionId).then(() => (done = true));
    waiting[0]?.(ready);
    await clock.pass(1_000);
    assert.equal(done, false);
    waiting[1]?.(ready);
    await quiesce();
    assert.equal(done, true);
    watcher.dispose();
  });

  it('resolves with undefined when the version is gone, and rejects when it is aborted', async () => {
    const { clock, watcher, asked } = setUp(async () => undefined);
    const gone = watcher.untilReplicationEnds(versionId);
    await clock.pass(120_000);
    assert.equal(await gone, undefined);
    const controller = new AbortController();
    const calledOff = assert.rejects(watcher.untilReplicationEnds(`${versionId}4`, controller.signal), /enough/);
    controller.abort(new Error('enough'));
    await calledOff;
    const before = asked.length;
    await clock.pass(120_000);
    assert.equal(asked.length, before);
    watcher.dispose();
  });
});
