import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { idKey } from '../../../src/domain/id/resourceId';
import type { Observed } from '../../../src/watching/watchedVersion';
import { createWatcher } from '../../../src/watching/watcher';
import { present } from '../../../src/pages/imageVersion/present/presentReplication';
import type { ReplicationView } from '../../../src/pages/imageVersion/contract';
import type { Attention } from '../../../src/store/pollQueue';
import { sampleServices } from '../../support/sampleServices';

const minute = 60_000;

/** The version that replicates on arrival: its regions end 2, 5, 11 and 16 minutes from then. */
const replicating = /ubuntu-24\.04-base\/versions\/1\.8\.0$/;

function setUp() {
  const { sample, services } = sampleServices();
  const { reader, store, clock, globalState } = services;
  const watcher = createWatcher({ reader, store, clock, globalState });
  const versionId =
    [...sample.world.list('Microsoft.Compute/galleries/images/versions')].find(({ id }) => replicating.test(id))?.id ??
    '';
  let answers = 0;
  let seen: Observed | undefined;
  const watch = (attention: Attention) =>
    watcher.watch(versionId, attention, observed => {
      answers += 1;
      seen = observed;
    });

  /** Moves time by whole seconds, and waits for the answer to each request before time goes on. */
  async function pass(ms: number): Promise<void> {
    for (const end = clock.now() + ms; clock.now() < end;) {
      sample.advance(1_000);
      await nextTurn();
      const asked = requests();
      while (answers < asked) await nextTurn();
    }
  }
  const requests = (): number =>
    sample.world.requests.filter(({ method, url }) => method === 'GET' && idKey(url).includes(idKey(versionId))).length;

  const view = (): ReplicationView => {
    if (!seen) throw new Error('Nothing has been seen yet.');
    const { version, history, failure, gone } = seen;
    return present({
      ...{ versionId, version, history, failure, gone, locations: [], operations: [], sourceImageId: undefined },
      ...{ now: clock.now(), speed: 1, language: 'en', hasPortal: false },
    });
  };
  /** Something goes wrong with one region. */
  function trouble(region: string, what: { failure: string } | { stuckAt: number }): void {
    const version = sample.world.get(versionId);
    assert.ok(version?.copies);
    const copies = version.copies.map(copy => (copy.region === region ? { ...copy, ...what } : copy));
    sample.world.put({ ...version, copies });
  }

  return { trouble, store, watcher, versionId, watch, pass, requests, view };
}

describe('Watching a version of Sample Azure replicate', () => {
  it('sees it to the end, asks every five seconds and no longer than needed', async () => {
    const { watch, pass, requests, view, store, versionId, watcher } = setUp();
    watch('visible');
    await pass(minute);
    assert.match(view().headline, /^Ready in 1 of 5 regions$/);
    assert.ok(requests() >= 12 && requests() <= 13, `${requests()} requests in a minute`);
    await pass(5 * minute);
    assert.match(view().headline, /^Ready in 3 of 5 regions$/);
    await pass(20 * minute);
    assert.equal(view().headline, 'Ready in all 5 regions');
    const kept = store.get(versionId);
    assert.equal(kept?.kind === 'version' && kept.replication?.aggregatedState, 'Completed');
    assert.equal(view().log[0]?.text, 'Ready in every region');
    const before = requests();
    await pass(10 * minute);
    assert.equal(requests(), before, 'nobody asks about a version at rest');
    watcher.dispose();
  });

  it('knows how long it takes, within a fifth, long before the end', async () => {
    const { watch, pass, view, watcher } = setUp();
    watch('visible');
    await pass(4 * minute);
    const asia = view().rows.find(({ key }) => key === 'southeastasia');
    const minutes = Number(/about (\d+) min/.exec(asia?.timeLeft ?? '')?.[1]);
    assert.ok(minutes >= 6 && minutes <= 9, `7 minutes are left, and it says ${asia?.timeLeft}`);
    watcher.dispose();
  });

  it('asks every half minute while nobody looks', async () => {
    const { watch, pass, requests, watcher } = setUp();
    watch('hidden');
    await pass(10 * minute);
    assert.ok(requests() >= 20 && requests() <= 21, `${requests()} requests in ten minutes`);
    watcher.dispose();
  });

  it('tells a failed region from those that are ready, and ends', async () => {
    const { trouble, watch, pass, view, watcher, versionId } = setUp();
    const details = 'Failed with internal server error.';
    trouble('australiaeast', { failure: details });
    watch('visible');
    const settled = watcher.untilReplicationEnds(versionId);
    await pass(20 * minute);
    const { aggregatedState, regions } = await settled;
    assert.equal(aggregatedState, 'Failed');
    assert.deepEqual(
      regions.filter(({ state }) => state !== 'Completed').map(({ region, details: told }) => [region, told]),
      [['australiaeast', details]],
    );
    assert.equal(view().headline, 'Ready in 4 of 5 regions');
    assert.equal(view().actions[0]?.id, 'retryFailedRegions');
    watcher.dispose();
  });

  it('warns of a region that stands still, and goes on asking', async () => {
    const { trouble, watch, pass, view, requests, watcher } = setUp();
    trouble('australiaeast', { stuckAt: 41 });
    watch('visible');
    await pass(50 * minute);
    assert.equal(view().state, 'stuck');
    assert.match(view().log[0]?.text ?? '', /stalled at 41%/);
    const before = requests();
    await pass(minute);
    assert.ok(requests() > before);
    watcher.dispose();
  });
});
