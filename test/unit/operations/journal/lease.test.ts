import assert from 'node:assert/strict';
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

  it('treats an unreadable lease file as free', async () => {
    const folder = new SharedFolder();
    folder.files.set('op.lease', 'torn{');
    assert.equal(await createLeases(folder.window(), 'a', clock).isFree('op'), true);
  });
});
