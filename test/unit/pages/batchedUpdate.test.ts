import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { batchedUpdate } from '../../../src/pages/kit/batchedUpdate';

describe('batchedUpdate', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('updates once for many calls, after the interval', () => {
    let updates = 0;
    const update = batchedUpdate(() => updates++, 100);
    update.schedule();
    mock.timers.tick(60);
    update.schedule();
    assert.equal(updates, 0);
    mock.timers.tick(40);
    assert.equal(updates, 1);
    mock.timers.tick(1_000);
    assert.equal(updates, 1);
    update.schedule();
    mock.timers.tick(100);
    assert.equal(updates, 2);
  });

  it('does with an immediate update what was scheduled', () => {
    let updates = 0;
    const update = batchedUpdate(() => updates++, 100);
    update.schedule();
    update.now();
    mock.timers.tick(1_000);
    assert.equal(updates, 1);
  });

  it('updates nothing once disposed, even if it was scheduled before an immediate update', () => {
    let updates = 0;
    const update = batchedUpdate(() => updates++, 100);
    update.schedule();
    update.now();
    update.schedule();
    update.dispose();
    update.schedule();
    update.now();
    mock.timers.tick(1_000);
    assert.equal(updates, 1);
  });
});
