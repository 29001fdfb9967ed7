import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { visibleReading } from '../../../src/pages/kit/visibleReading';

const ignore = (): void => undefined;

describe('visibleReading', () => {
  it('reads only while the page is visible, and again once what it read has expired', async () => {
    const panel = { visible: false };
    let reads = 0;
    const shown = visibleReading(panel, () => Promise.resolve(++reads), ignore);
    shown.readIfStale();
    assert.equal(reads, 0);
    panel.visible = true;
    shown.readIfStale();
    shown.readIfStale();
    await setImmediate();
    assert.deepEqual(shown.state(), { reading: 1, failure: undefined, isLoading: false });
    panel.visible = false;
    shown.expire();
    await setImmediate();
    assert.equal(reads, 1);
    panel.visible = true;
    shown.readIfStale();
    shown.expire();
    await setImmediate();
    assert.equal(reads, 3, 'what expired while it was read is read again');
  });

  it('keeps what it read last when a later attempt fails, and reads nothing once disposed', async () => {
    let reads = 0;
    const read = () => (++reads === 2 ? Promise.reject(new Error('No network.')) : Promise.resolve(reads));
    const shown = visibleReading({ visible: true }, read, ignore);
    shown.refresh();
    await setImmediate();
    shown.refresh();
    await setImmediate();
    assert.equal(shown.state().reading, 1);
    assert.ok(shown.state().failure);
    shown.dispose();
    shown.refresh();
    assert.equal(reads, 2);
  });
});
