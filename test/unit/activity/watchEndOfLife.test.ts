import assert from 'node:assert/strict';
import { endOfLifeNotice } from '../../../src/activity/endOfLifeNotice';
import { watchEndOfLife } from '../../../src/activity/watchEndOfLife';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { createStore } from '../../../src/store/createStore';
import { handClock } from '../watching/handClock';
import { definition, fakeReader, gallery, version } from '../store/fakeReader';
import { memoryStorage } from '../../support/memoryStorage';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 2, 2);
const [linux, windows] = [definition(gallery('golden'), 'linux'), definition(gallery('golden'), 'windows')];
const old = (of: typeof linux, name: string, endOfLifeDate: string): ImageVersion =>
  version(of, name, { endOfLifeDate });
const soon = old(linux, '1.0.0', '2026-03-20T00:00:00+00:00');
const past = old(windows, '2.0.0', '2026-01-01');
const later = old(linux, '3.0.0', '2027-01-01');

/** A window on an Azure that holds these versions: saved state outlives it. */
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
  const time = handClock(now);
  const told: string[][] = [];
  const window = { wanted: true, azureNow: now };
  const watching = watchEndOfLife({
    store,
    clock: { now: () => window.azureNow },
    time,
    globalState: memoryStorage(stored),
    environment,
    isWanted: () => window.wanted,
    announce: versions => told.push(versions.map(({ name }) => name)),
  });
  const read = async (): Promise<string[][]> => {
    await Promise.all([linux, windows].map(({ id }) => store.loadVersions(id, true)));
    await time.pass(2000);
    return told.splice(0);
  };
  const hold = (versions: readonly ImageVersion[]): void => void (azure.held = versions);
  return { azure, store, stored, time, told, window, watching, hold, read };
}

describe('The end of life of versions', () => {
  it('is told of once, of all versions together that are read one after the other', async () => {
    const { store, time, told, read } = open([soon, past, later]);
    await time.pass(10_000);
    assert.deepEqual(told, [], 'before anybody has read a version');
    await store.loadVersions(linux.id);
    await time.pass(1500);
    await store.loadVersions(windows.id);
    await time.pass(1500);
    assert.deepEqual(told, []);
    await time.pass(500);
    assert.deepEqual(told.splice(0), [['1.0.0', '2.0.0']]);
    assert.deepEqual(await read(), []);
  });

  it('is told of once over all windows, and in each environment by itself', async () => {
    const first = open([soon]);
    assert.deepEqual(await first.read(), [['1.0.0']]);
    assert.deepEqual(await open([soon], first.stored).read(), []);
    assert.deepEqual(await open([soon, past], first.stored).read(), [['2.0.0']]);
    assert.deepEqual(await open([soon], first.stored, 'sample').read(), [['1.0.0']]);
  });

  it('is told of again when a date that was moved away comes near', async () => {
    const { hold, window, read } = open([soon]);
    assert.deepEqual(await read(), [['1.0.0']]);
    hold([old(linux, '1.0.0', '2026-09-01')]);
    assert.deepEqual(await read(), []);
    window.azureNow = Date.UTC(2026, 7, 20);
    hold([{ ...old(linux, '1.0.0', '2026-09-01'), tags: { touched: 'since' } }]);
    assert.deepEqual(await read(), [['1.0.0']]);
    hold([old(linux, '1.0.0', '2026-09-10')]);
    assert.deepEqual(await read(), [['1.0.0']], 'moved from near to near');
    hold([old(linux, '1.0.0', '2026-09-10T00:00:00Z')]);
    assert.deepEqual(await read(), [], 'the same date in another form');
  });

  it('is forgotten with the version, and told of again where one is made anew', async () => {
    const { stored, hold, read, store } = open([soon, past]);
    await read();
    store.clear();
    assert.deepEqual(await read(), [], 'what is only read again is not gone');
    hold([past]);
    await read();
    assert.deepEqual(Object.keys(stored.get('endOfLifeTold.AzureCloud') as object), [past.id.toLowerCase()]);
    hold([past, soon]);
    assert.deepEqual(await read(), [['1.0.0']]);
  });

  it('is kept where a list could not be read', async () => {
    const { stored, read } = open([soon]);
    await read();
    const next = open([soon], stored);
    next.azure.isDown = true;
    await next.read();
    next.azure.isDown = false;
    assert.deepEqual(await next.read(), []);
  });

  it('is not told of where nobody wants to hear, and then told later', async () => {
    const first = open([soon]);
    first.window.wanted = false;
    assert.deepEqual(await first.read(), []);
    assert.deepEqual(await open([soon], first.stored).read(), [['1.0.0']]);
  });

  it('is not told of after the window has gone to another Azure, nor by a state that cannot be read', async () => {
    const { store, watching, time, told } = open([soon], new Map([['endOfLifeTold.AzureCloud', 'nonsense']]));
    await store.loadVersions(linux.id);
    watching.dispose();
    await time.pass(5000);
    assert.deepEqual(told, []);
    assert.deepEqual(await open([soon], new Map([['endOfLifeTold.AzureCloud', 'nonsense']])).read(), [['1.0.0']]);
  });

  it('is not told of a version that is just being deleted', async () => {
    assert.deepEqual(await open([{ ...soon, provisioningState: 'Deleting' }]).read(), []);
  });

  it('is a sentence for one, and a short list for several', () => {
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
