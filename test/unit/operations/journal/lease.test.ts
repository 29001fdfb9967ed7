import assert from 'node:assert/strict';
import { heartbeatMs, createLeases, expiryMs } from '../../../../src/operations/journal/lease';
import type { Lease } from '../../../../src/operations/journal/lease';
import { movedClock, quiet, until } from '../movedClock';
import { SharedFolder } from '../sharedFolder';

describe('lease', () => {
  const clock = movedClock();
  const expired = JSON.stringify({ format: 1, owner: 'dead', claim: 'old', beatAt: clock.now() - expiryMs - 1 });

  it('goes to one of those who race for it', async () => {
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

  it('goes to the later of two when one was slow to claim it', async () => {
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

  it('is kept as long as it is beaten, and nobody takes it meanwhile', async () => {
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

  it('is kept by a window that a busy machine keeps from beating for ten seconds', async () => {
    const folder = new SharedFolder();
    const busy = movedClock();
    const lease = await createLeases(folder.window(), 'a', busy).open('op');
    busy.jump(10_000);
    assert.equal(await lease.confirm(), true);
    assert.equal(lease.lost.aborted, false);
    await lease.release();
  });

  it('is lost by who slept longer than it lasts, even if the file still says otherwise', async () => {
    const folder = new SharedFolder();
    const asleep = movedClock();
    const lease = await createLeases(folder.window(), 'a', asleep).open('op');
    asleep.jump(expiryMs + heartbeatMs);
    assert.match(folder.files.get('op.lease') ?? '', /"owner":"a"/);
    assert.equal(await lease.confirm(), false);
    assert.equal(lease.lost.aborted, true);
  });

  it('is noticed to be lost within a beat', async () => {
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

  it('is free where its file makes no sense', async () => {
    const folder = new SharedFolder();
    folder.files.set('op.lease', 'torn{');
    assert.equal(await createLeases(folder.window(), 'a', clock).isFree('op'), true);
  });
});
