import assert from 'node:assert/strict';
import type { FileStorage } from '../../../../src/base/fileStorage';
import { heartbeatMs, createLeases, expiryMs, type Lease } from '../../../../src/operations/journal/lease';
import { movedClock, quiet, until } from '../movedClock';
import { SharedFolder } from '../sharedFolder';

describe('createLeases', () => {
  const clock = movedClock();
  const expired = JSON.stringify({ format: 1, owner: 'dead', claim: 'old', beatAt: clock.now() - expiryMs - 1 });

  it('gives an expired lease to exactly one of several windows that race for it', async () => {
    const folder = new SharedFolder();
    folder.files.set('op.lease', expired);
    const windows = ['a', 'b', 'c'].map(name => createLeases(folder.window(), name, clock));
    let answers: (Lease | undefined)[] | undefined;
    void Promise.all(windows.map(window => window.takeOver('op'))).then(all => (answers = all));
    await until(clock, () => answers !== undefined);
    const won = answers?.filter(lease => lease !== undefined) ?? [];
    assert.equal(won.length, 1);
    assert.equal(await won[0]?.confirm(), true);
    await won[0]?.release();
    assert.equal(folder.files.has('op.lease'), false);
  });

  it('gives the lease to the later claim when one window was slow to write its own', async () => {
    const folder = new SharedFolder();
    folder.files.set('op.lease', expired);
    const slow = folder.window();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>(resolve => (letGo = resolve));
    const claims = new Map<string, Lease | undefined>();
    void createLeases({ ...slow, write: (name, text) => held.then(() => slow.write(name, text)) }, 'slow', clock)
      .takeOver('op')
      .then(lease => claims.set('slow', lease));
    void createLeases(folder.window(), 'quick', clock)
      .takeOver('op')
      .then(lease => claims.set('quick', lease));
    await quiet();
    clock.step();
    await quiet();
    letGo();
    await until(clock, () => claims.size === 2);
    assert.equal(claims.get('quick'), undefined);
    assert.ok(claims.get('slow'));
    await claims.get('slow')?.release();
  });

  it('keeps the lease from other windows as long as it is renewed', async () => {
    const folder = new SharedFolder();
    const lease = await createLeases(folder.window(), 'a', clock).open('op');
    const other = createLeases(folder.window(), 'b', clock);
    for (let beats = 0; beats < 10; beats++) {
      clock.step();
      await quiet();
      assert.equal(await other.takeOver('op'), undefined);
    }
    assert.equal(await lease.confirm(), true);
    await lease.release();
  });

  it('releases the lease although the heartbeat that is being written never ends', async () => {
    const folder = new SharedFolder();
    const window = folder.window();
    let isClosing = false;
    const never = new Promise<void>(() => undefined);
    const write = (name: string, text: string): Promise<void> => (isClosing ? never : window.write(name, text));
    const lease = await createLeases({ ...window, write }, 'a', clock).open('op');
    isClosing = true;
    clock.step();
    await quiet();
    let isReleased = false;
    void lease.release().then(() => (isReleased = true));
    await until(clock, () => isReleased);
    assert.equal(folder.files.has('op.lease'), false);
  });

  it('keeps the lease of a busy window that misses heartbeats for ten seconds', async () => {
    const folder = new SharedFolder();
    const busy = movedClock();
    const lease = await createLeases(folder.window(), 'a', busy).open('op');
    busy.jump(10_000);
    assert.equal(await lease.confirm(), true);
    assert.equal(lease.lost.aborted, false);
    await lease.release();
  });

  it('loses the lease after sleeping past its expiry, even if the file still names the owner', async () => {
    const folder = new SharedFolder();
    const asleep = movedClock();
    const lease = await createLeases(folder.window(), 'a', asleep).open('op');
    asleep.jump(expiryMs + heartbeatMs);
    assert.match(folder.files.get('op.lease') ?? '', /"owner":"a"/);
    assert.equal(await lease.confirm(), false);
    assert.equal(lease.lost.aborted, true);
  });

  it('notices within one heartbeat that the lease was lost', async () => {
    const folder = new SharedFolder();
    const own = movedClock();
    const lease = await createLeases(folder.window(), 'a', own).open('op');
    folder.files.set('op.lease', JSON.stringify({ format: 1, owner: 'b', claim: 'theirs', beatAt: own.now() }));
    await quiet();
    own.step();
    await quiet();
    assert.equal(lease.lost.aborted, true);
    await lease.release();
    assert.match(folder.files.get('op.lease') ?? '', /"owner":"b"/, 'the other’s lease was removed');
  });

  for (const [what, text, free] of [
    ['none', undefined, true],
    ['a torn one', 'torn{', true],
    ['one without a claim', JSON.stringify({ format: 1, owner: 'b', beatAt: clock.now() }), true],
    ['one of a newer format', JSON.stringify({ format: 2, owner: 'b', claim: 'c', beatAt: clock.now() }), true],
    ['a fresh one', beatAt(0), false],
    ['one that is about to expire', beatAt(-expiryMs), false],
    ['an expired one', beatAt(-expiryMs - 1), true],
    ['one a little ahead of this clock', beatAt(expiryMs), false],
    ['one from a clock that was far ahead', beatAt(expiryMs + 1), true],
  ] as const) {
    it(`finds an operation with ${what} ${free ? 'free' : 'taken'}`, async () => {
      const folder = new SharedFolder();
      const still = movedClock();
      if (text !== undefined) folder.files.set('op.lease', text);
      const leases = createLeases(folder.window(), 'a', still);
      assert.equal(await leases.isFree('op'), free);
      const taken: (Lease | undefined)[] = [];
      void leases.takeOver('op').then(lease => taken.push(lease));
      await until(still, () => taken.length > 0);
      assert.equal(taken[0] !== undefined, free);
      assert.deepEqual(still.slept.slice(0, 2), free ? [300, heartbeatMs] : []);
    });
  }

  function beatAt(ms: number): string {
    return JSON.stringify({ format: 1, owner: 'b', claim: 'c', beatAt: movedClock().now() + ms });
  }

  it('names its owner, its claim, and the time of its last heartbeat in the file', async () => {
    const folder = new SharedFolder();
    const own = movedClock();
    const lease = await createLeases(folder.window(), 'a', own).open('op');
    const { claim } = lease;
    const read = (): unknown => JSON.parse(folder.files.get('op.lease') ?? '');
    assert.deepEqual(read(), { format: 1, owner: 'a', claim, beatAt: own.now() });
    await quiet();
    own.step();
    await quiet();
    assert.deepEqual(read(), { format: 1, owner: 'a', claim, beatAt: movedClock().now() + heartbeatMs });
    assert.equal(lease.lost.aborted, false);
  });

  it('keeps the lease to the millisecond of its expiry, and no longer', async () => {
    const folder = new SharedFolder();
    const window = folder.window();
    const own = movedClock();
    const lease = await createLeases({ ...window, write: once(window) }, 'a', own).open('op');
    for (let beat = 0; beat < 10; beat++) {
      await quiet();
      own.step();
      await quiet();
    }
    assert.equal(own.now(), movedClock().now() + expiryMs);
    assert.equal(await lease.confirm(), true);
    own.jump(1);
    assert.equal(await lease.confirm(), false);
    assert.equal(lease.lost.aborted, true);
    assert.equal((lease.lost.reason as Error).message, 'Another window has this operation');
  });

  it('does not take back a lease that it has lost, though the file names it again', async () => {
    const folder = new SharedFolder();
    const lease = await createLeases(folder.window(), 'a', movedClock()).open('op');
    const own = folder.files.get('op.lease') ?? '';
    folder.files.set('op.lease', beatAt(0));
    assert.equal(await lease.confirm(), false);
    folder.files.set('op.lease', own);
    assert.equal(await lease.confirm(), false);
  });

  /** A disk that is full after the first write. */
  function once(window: FileStorage): FileStorage['write'] {
    let times = 0;
    return async (name, text) => {
      if (times++ > 0) throw new Error('disk full');
      await window.write(name, text);
    };
  }

  it('sends no heartbeat and confirms nothing once it has released the lease', async () => {
    const folder = new SharedFolder();
    const own = movedClock();
    const lease = await createLeases(folder.window(), 'a', own).open('op');
    let isReleased = false;
    void lease.release().then(() => (isReleased = true));
    await until(own, () => isReleased);
    for (let beats = 0; beats < 3; beats++) {
      own.jump(heartbeatMs);
      await quiet();
    }
    assert.deepEqual([...folder.files], []);
    assert.equal(lease.lost.aborted, true);
    assert.equal(await lease.confirm(), false);
  });

  it('gives up its claim if another window claims it while it waits', async () => {
    for (const waits of [1, 2]) {
      const folder = new SharedFolder();
      const own = movedClock();
      let taken: Lease | undefined | 'waiting' = 'waiting';
      void createLeases(folder.window(), 'a', own)
        .takeOver('op')
        .then(lease => (taken = lease));
      for (let wait = 1; wait <= waits; wait++) {
        await quiet();
        if (wait === waits) folder.files.set('op.lease', beatAt(0));
        own.step();
      }
      await quiet();
      assert.equal(taken, undefined, `while it waits for the ${waits}. time`);
      assert.equal(folder.files.get('op.lease'), beatAt(0));
    }
  });

  it('takes an operation from its owner, however often another window claims it meanwhile', async () => {
    const folder = new SharedFolder();
    const own = movedClock();
    const owner = await createLeases(folder.window(), 'a', own).open('op');
    let seized: Lease | undefined;
    void createLeases(folder.window(), 'b', own)
      .seize('op')
      .then(lease => (seized = lease));
    await quiet();
    folder.files.set('op.lease', beatAt(0));
    await until(own, () => seized !== undefined);
    assert.equal(await owner.confirm(), false);
    assert.equal(await seized?.confirm(), true);
    assert.match(folder.files.get('op.lease') ?? '', /"owner":"b"/);
  });

  it('tidies expired leases of operations that do not run, and nothing else', async () => {
    const folder = new SharedFolder();
    const old = beatAt(-expiryMs - 1);
    for (const [name, text] of [
      ['gone.lease', old],
      ['running.lease', old],
      ['starting.lease', beatAt(0)],
      ['gone.json', '{}'],
      ['gone.lease.json', '{}'],
    ] as const)
      folder.files.set(name, text);
    const asked: string[] = [];
    await createLeases(folder.window(), 'a', movedClock()).tidy(id => {
      asked.push(id);
      return id === 'running';
    });
    assert.deepEqual([...folder.files.keys()], ['running.lease', 'starting.lease', 'gone.json', 'gone.lease.json']);
    assert.deepEqual(asked, ['gone', 'running', 'starting']);
  });
});
