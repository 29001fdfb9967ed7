import assert from 'node:assert/strict';
import { endOfLifeNotice } from '../../../src/activity/endOfLifeNotice';
import { watchEndOfLife } from '../../../src/activity/watchEndOfLife';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { createStore } from '../../../src/store/createStore';
import { memoryStorage } from '../../support/memoryStorage';
import { definition, fakeReader, gallery, version } from '../store/fakeReader';
import { manualClock } from '../watching/manualClock';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 2, 2);
const [linux, windows] = [definition(gallery('golden'), 'linux'), definition(gallery('golden'), 'windows')];
const old = (of: typeof linux, name: string, endOfLifeDate: string): ImageVersion =>
  version(of, name, { endOfLifeDate });
const soon = old(linux, '1.0.0', '2026-03-20T00:00:00+00:00');
const past = old(windows, '2.0.0', '2026-01-01');
const later = old(linux, '3.0.0', '2027-01-01');

/** A window on an Azure with these versions; `stored` outlives the window. */
function open(held: readonly ImageVersion[], stored = new Map<string, unknown>(), environment = 'AzureCloud') {
  const azure = { held, isDown: false };
  const store = createStore(
    fakeReader({
      versions: id =>
        azure.isDown
          ? Promise.reject(new Error('no network'))
          : Promise.resolve(azure.held.filter(one => one.id.startsWith(`${id}/`))),
      version: id => Promise.resolve(azure.held.find(one => one.id === id)),
    }),
  );
  const time = manualClock(now);
  const announced: string[][] = [];
  const window = { wanted: true, azureNow: now };
  const watching = watchEndOfLife({
    store,
    clock: { now: () => window.azureNow },
    time,
    globalState: memoryStorage(stored),
    environment,
    isWanted: () => window.wanted,
    announce: versions => announced.push(versions.map(({ name }) => name)),
  });
  const read = async (): Promise<string[][]> => {
    await Promise.all([linux, windows].map(({ id }) => store.loadVersions(id, true)));
    await time.pass(2000);
    return announced.splice(0);
  };
  const hold = (versions: readonly ImageVersion[]): void => void (azure.held = versions);
  return { azure, store, stored, time, announced, window, watching, hold, read };
}

describe('watchEndOfLife', () => {
  it('announces versions that are read shortly after each other once, in one notification', async () => {
    const { store, time, announced, read } = open([soon, past, later]);
    await time.pass(10_000);
    assert.deepEqual(announced, [], 'before any version was read');
    await store.loadVersions(linux.id);
    await time.pass(1500);
    await store.loadVersions(windows.id);
    await time.pass(1500);
    assert.deepEqual(announced, []);
    await time.pass(500);
    assert.deepEqual(announced.splice(0), [['1.0.0', '2.0.0']]);
    assert.deepEqual(await read(), []);
  });

  it('announces a version once across all windows, but separately in each environment', async () => {
    const first = open([soon]);
    assert.deepEqual(await first.read(), [['1.0.0']]);
    assert.deepEqual(await open([soon], first.stored).read(), []);
    assert.deepEqual(await open([soon, past], first.stored).read(), [['2.0.0']]);
    assert.deepEqual(await open([soon], first.stored, 'sample').read(), [['1.0.0']]);
  });

  it('announces a version again when its changed end-of-life date comes near', async () => {
    const { hold, window, read } = open([soon]);
    assert.deepEqual(await read(), [['1.0.0']]);
    hold([old(linux, '1.0.0', '2026-09-01')]);
    assert.deepEqual(await read(), []);
    window.azureNow = Date.UTC(2026, 7, 20);
    hold([{ ...old(linux, '1.0.0', '2026-09-01'), tags: { touched: 'since' } }]);
    assert.deepEqual(await read(), [['1.0.0']]);
    hold([old(linux, '1.0.0', '2026-09-10')]);
    assert.deepEqual(await read(), [['1.0.0']], 'moved from one near date to another');
    hold([old(linux, '1.0.0', '2026-09-10T00:00:00Z')]);
    assert.deepEqual(await read(), [], 'the same date in another form');
  });

  it('forgets a deleted version and announces it again when it is re-created', async () => {
    const { stored, hold, read, store } = open([soon, past]);
    await read();
    store.clear();
    assert.deepEqual(await read(), [], 'reading again does not mean that a version is gone');
    hold([past]);
    await read();
    assert.deepEqual(Object.keys(stored.get('endOfLifeAnnounced.AzureCloud') as object), [past.id.toLowerCase()]);
    hold([past, soon]);
    assert.deepEqual(await read(), [['1.0.0']]);
  });

  it("remembers what it announced when a list can't be read", async () => {
    const { stored, read } = open([soon]);
    await read();
    const next = open([soon], stored);
    next.azure.isDown = true;
    await next.read();
    next.azure.isDown = false;
    assert.deepEqual(await next.read(), []);
  });

  it('announces nothing while notifications are off and catches up later', async () => {
    const first = open([soon]);
    first.window.wanted = false;
    assert.deepEqual(await first.read(), []);
    assert.deepEqual(await open([soon], first.stored).read(), [['1.0.0']]);
  });

  it('announces nothing after it is disposed and ignores unreadable saved state', async () => {
    const { store, watching, time, announced } = open([soon], new Map([['endOfLifeAnnounced.AzureCloud', 'nonsense']]));
    await store.loadVersions(linux.id);
    watching.dispose();
    await time.pass(5000);
    assert.deepEqual(announced, []);
    assert.deepEqual(await open([soon], new Map([['endOfLifeAnnounced.AzureCloud', 'nonsense']])).read(), [['1.0.0']]);
  });

  it('takes over what an earlier release announced', async () => {
    const told = { [soon.id.toLowerCase()]: Date.parse('2026-03-20') };
    const { stored, read } = open([soon, past], new Map([['endOfLifeTold.AzureCloud', told]]));
    assert.deepEqual(await read(), [['2.0.0']]);
    assert.deepEqual(
      [...stored].filter(([, value]) => value !== undefined).map(([key]) => key),
      ['endOfLifeAnnounced.AzureCloud'],
    );
  });

  it('does not announce a version that is being deleted', async () => {
    assert.deepEqual(await open([{ ...soon, provisioningState: 'Deleting' }]).read(), []);
  });

  it('writes a sentence for one version and a short list for several', () => {
    assert.equal(endOfLifeNotice([soon], now), 'golden\\linux\\1.0.0 reaches its end of life on 2026-03-20.');
    assert.equal(endOfLifeNotice([past], now), 'golden\\windows\\2.0.0 reached its end of life on 2026-01-01.');
    const many = [1, 2, 3, 4, 5].map(patch => old(linux, `1.0.${patch}`, '2026-03-20'));
    assert.equal(
      endOfLifeNotice(many, now),
      '5 image versions reach their end of life within 30 days: golden\\linux\\1.0.1, golden\\linux\\1.0.2, golden\\linux\\1.0.3, and 2 more',
    );
    assert.match(endOfLifeNotice([past, past], now), /^2 image versions are past their end of life: /);
    assert.match(endOfLifeNotice([soon, past], now), /^2 image versions are past their end of life or reach it within/);
    assert.match(endOfLifeNotice(many, now + 365 * day), /^5 image versions are past/);
  });
});
