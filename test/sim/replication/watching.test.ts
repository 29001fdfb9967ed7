import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { idKey } from '../../../src/domain/id/resourceId';
import type { ReplicationView } from '../../../src/pages/imageVersion/contract';
import { presentReplication } from '../../../src/pages/imageVersion/present/presentReplication';
import type { Attention } from '../../../src/store/pollQueue';
import type { Observed } from '../../../src/watching/watchedVersion';
import { createWatcher } from '../../../src/watching/watcher';
import { sampleServices } from '../../support/sampleServices';

const minute = 60_000;

/** The version that is replicating at the start: its regions complete after 2, 5, 11 and 16 minutes. */
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

  /** Advances time second by second, waiting for the response to each request. */
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
    return presentReplication({
      ...{ versionId, version, history, failure, gone, locations: [], operations: [], sourceImageId: undefined },
      ...{ now: clock.now(), speed: 1, language: 'en', hasPortal: false, background: { users: 'notAsked' } },
    });
  };
  /** Lets one region fail or stall. */
  function breakRegion(region: string, what: { failure: string } | { stuckAt: number }): void {
    const version = sample.world.get(versionId);
    assert.ok(version?.copies);
    const copies = version.copies.map(copy => (copy.region === region ? { ...copy, ...what } : copy));
    sample.world.put({ ...version, copies });
  }

  return { breakRegion, store, watcher, versionId, watch, pass, requests, view };
}

describe('Watching the replication of a version', () => {
  it('polls every five seconds until replication completes, then stops', async () => {
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
    assert.equal(requests(), before, 'a completed version is not polled');
    watcher.dispose();
  });

  it('estimates the remaining time of a region long before it completes', async () => {
    const { watch, pass, view, watcher } = setUp();
    watch('visible');
    await pass(4 * minute);
    const asia = view().rows.find(({ key }) => key === 'southeastasia');
    const minutes = Number(/about (\d+) min/.exec(asia?.timeLeft ?? '')?.[1]);
    assert.ok(minutes >= 6 && minutes <= 9, `7 minutes are left, but it shows ${asia?.timeLeft}`);
    watcher.dispose();
  });

  it('polls every half minute while the page is hidden', async () => {
    const { watch, pass, requests, watcher } = setUp();
    watch('hidden');
    await pass(10 * minute);
    assert.ok(requests() >= 20 && requests() <= 21, `${requests()} requests in ten minutes`);
    watcher.dispose();
  });

  it('shows which region failed, and ends', async () => {
    const { breakRegion, watch, pass, view, watcher, versionId } = setUp();
    const details = 'Failed with internal server error.';
    breakRegion('australiaeast', { failure: details });
    watch('visible');
    const settled = watcher.untilReplicationEnds(versionId);
    await pass(20 * minute);
    const { aggregatedState, regions = [] } = (await settled) ?? {};
    assert.equal(aggregatedState, 'Failed');
    assert.deepEqual(
      regions.filter(({ state }) => state !== 'Completed').map(({ region, details: reason }) => [region, reason]),
      [['australiaeast', details]],
    );
    assert.equal(view().headline, 'Ready in 4 of 5 regions');
    assert.equal(view().actions[0]?.id, 'retryFailedRegions');
    watcher.dispose();
  });

  it('warns about a stalled region, and keeps polling', async () => {
    const { breakRegion, watch, pass, view, requests, watcher } = setUp();
    breakRegion('australiaeast', { stuckAt: 41 });
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
