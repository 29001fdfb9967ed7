import assert from 'node:assert/strict';
import type { FileStorage } from '../../../src/base/fileStorage';
import { shareOf } from '../../support/shareOf';
import { Desk } from './desk';
import { labelOf } from './fakeAzure';
import { Mortality } from './mortality';
import { until } from './movedClock';
import { createGallery, plan } from './plans';

const makeGallery = plan('Make a gallery', createGallery);

/** Random numbers from 0 to `below`, the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed + 1;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Lets the file accesses of all windows happen in an order that a seed decides: each waits for its turn. */
class Interleaving {
  private readonly waiting: (() => void)[] = [];
  private readonly random: (below: number) => number;

  constructor(seed: number) {
    this.random = randomOf(seed);
  }

  guard(storage: FileStorage): FileStorage {
    const turn = (): Promise<void> => new Promise(resolve => this.waiting.push(resolve));
    return {
      ...storage,
      list: () => turn().then(() => storage.list()),
      read: name => turn().then(() => storage.read(name)),
      write: (name, text) => turn().then(() => storage.write(name, text)),
      append: (name, text) => turn().then(() => storage.append(name, text)),
      remove: name => turn().then(() => storage.remove(name)),
    };
  }

  async until(isSo: () => boolean): Promise<void> {
    for (let idle = 0; !isSo();) {
      await new Promise(resolve => setImmediate(resolve));
      idle = this.waiting.length === 0 ? idle + 1 : 0;
      assert.ok(idle < 1_000, 'every window waits for another');
      const [next] = this.waiting.splice(this.random(this.waiting.length || 1), 1);
      next?.();
    }
  }
}

/** A window that stands still once, from a file access on. */
class Standstill {
  hasBegun = false;
  /** After how many file accesses it begins. */
  accessesLeft = Infinity;
  end: () => void = () => undefined;
  private readonly over = new Promise<void>(resolve => (this.end = resolve));

  guard(storage: FileStorage): FileStorage {
    const access = async <T>(happen: () => Promise<T>): Promise<T> => {
      this.accessesLeft -= 1;
      this.hasBegun ||= this.accessesLeft < 0;
      if (this.hasBegun) await this.over;
      return happen();
    };
    return {
      ...storage,
      list: () => access(() => storage.list()),
      read: name => access(() => storage.read(name)),
      write: (name, text) => access(() => storage.write(name, text)),
      append: (name, text) => access(() => storage.append(name, text)),
      remove: name => access(() => storage.remove(name)),
    };
  }
}

const seeds = shareOf(
  Array.from({ length: 3_000 }, (_, seed) => seed),
  120,
);

describe('Starting a plan in several windows at the same moment', () => {
  it('runs it exactly once, however the file accesses of the windows interleave', async () => {
    for (const seed of seeds) {
      const desk = new Desk();
      const order = new Interleaving(seed);
      const windows = Array.from({ length: 2 + (seed % 3) }, (_, index) =>
        desk.window({
          storage: order.guard(desk.folder.window()),
          // Every second time, they agree on when it was.
          clock: { ...desk.clock, now: () => desk.clock.now() + (seed % 2) * index },
        }),
      );
      let answered = 0;
      const starts = windows.map(window => window.start(makeGallery).finally(() => (answered += 1)));
      await order.until(() => answered === windows.length);
      const started = (await Promise.all(starts)).filter(answer => !('refused' in answer));
      assert.equal(started.length, 1, `seed ${seed}`);
      await order.until(() => desk.azure.accepted.length > 0);
      assert.deepEqual(desk.azure.asked, makeGallery.changes.map(labelOf), `seed ${seed}`);
      assert.equal([...desk.folder.files.keys()].filter(name => name.endsWith('.json')).length, 1, `seed ${seed}`);
    }
  });

  it('runs it once even if one of the windows is killed meanwhile', async () => {
    const calls = 12;
    for (let call = 1; call <= calls; call++) {
      for (const moment of ['before', 'after'] as const) {
        const desk = new Desk();
        const life = new Mortality({ call, moment });
        const mortal = desk.window({
          storage: life.guard(desk.folder.window(), member => member),
          vault: life.guard(desk.folder.vault()),
          writer: life.guard(desk.azure),
          time: life.guard(desk.clock),
        });
        const [second, third] = [desk.window(), desk.window()];
        await Promise.all([second.resume(), third.resume()]);
        void mortal.start(makeGallery);
        const answers: unknown[] = [];
        for (const window of [second, third]) void window.start(makeGallery).then(answer => answers.push(answer));
        const ended = (): boolean =>
          second.list().length === 1 && second.list().every(({ state }) => state === 'succeeded');
        await until(desk.clock, () => answers.length === 2 && ended(), `an end after a death ${moment} call ${call}`);
        assert.deepEqual(desk.azure.asked, makeGallery.changes.map(labelOf), `${moment} call ${call}`);
      }
    }
  });

  it('runs it once even if one of the windows stands still until the other has finished', async () => {
    const accesses = 9;
    const outcomes = new Set<string>();
    // Before its operation is on disk.
    for (let access = 0; access < accesses; access++) {
      const desk = new Desk();
      const still = new Standstill();
      const late = desk.window({ storage: still.guard(desk.folder.window()) });
      const prompt = desk.window();
      await Promise.all([late.resume(), prompt.resume()]);
      still.accessesLeft = access;
      const answer = late.start(makeGallery);
      await until(desk.clock, () => still.hasBegun, `access ${access}`);
      void prompt.start(makeGallery);
      const ended = (): boolean => prompt.list().some(({ state }) => state === 'succeeded');
      await until(desk.clock, ended, `an end during access ${access}`);
      still.end();
      const said = await answer;
      outcomes.add('refused' in said ? said.refused : 'started');
      await until(
        desk.clock,
        () => [late, prompt].every(window => window.list().length === 1),
        `one operation: ${access}`,
      );
      assert.deepEqual(desk.azure.asked, makeGallery.changes.map(labelOf), `access ${access}`);
    }
    assert.deepEqual(
      [...outcomes],
      ['"Make a gallery" was started twice, and has already run. Activity shows its outcome.', 'started'],
    );
  });

  it('repeats a plan that has finished, in any window, whatever the clock says', async () => {
    const desk = new Desk();
    let behind = 0;
    const clock = { ...desk.clock, now: () => desk.clock.now() - behind };
    const [first, second] = [desk.window({ clock }), desk.window({ clock })];
    await desk.run(makeGallery, first);
    await until(desk.clock, () => second.list()[0]?.state === 'succeeded', 'word of it');
    behind = 3_600_000;
    await desk.run(makeGallery, second);
    await desk.run(makeGallery, first);
    assert.equal(desk.azure.asked.length, 3);
  });
});
