import assert from 'node:assert/strict';
import type { RunningOperations } from '../../../src/operations/runner';
import { startPlan, Desk, refused, states } from './desk';
import { labelOf } from './fakeAzure';
import { quiet, until } from './movedClock';
import { clone, createDefinition, createGallery, createVersion, deleteImage, plan } from './plans';

/** A clone whose version never reaches its regions, and the deletion of its source after it. */
const move = plan('Move golden', createGallery, createDefinition('web'), createVersion('web'), deleteImage);

async function stuck(
  desk: Desk,
  window = desk.window(),
): Promise<{ readonly window: RunningOperations; readonly id: string }> {
  desk.azure.untilReplicationEnds = () => new Promise(() => undefined);
  const { id } = await startPlan(window, move);
  await until(desk.clock, () => states(window.get(id)) === 'done done replicating waiting');
  return { window, id };
}

async function stop(desk: Desk, window: RunningOperations, id: string): Promise<void> {
  let isOver = false;
  const stopping = window.stopFollowing(id).then(() => (isOver = true));
  await until(desk.clock, () => isOver);
  await stopping;
}

describe('stopFollowing', () => {
  it('ends the operation, leaves to Azure what was sent, and sends nothing more', async () => {
    const desk = new Desk();
    const { window, id } = await stuck(desk);
    await stop(desk, window, id);
    assert.equal(window.get(id)?.state, 'stopped');
    assert.equal(states(window.get(id)), 'done done unfollowed skipped');
    assert.notEqual(window.get(id)?.finishedAt, undefined);
    for (let step = 0; step < 50; step++) {
      await quiet();
      desk.clock.step();
    }
    assert.deepEqual(desk.azure.asked, clone.changes.map(labelOf));
    assert.equal(desk.folder.files.has(`${id}.lease`), false);
    const later = desk.window();
    await later.resume();
    assert.equal(states(later.get(id)), 'done done unfollowed skipped');
  });

  it('ends an operation of another window before that window sends anything more', async () => {
    const desk = new Desk();
    desk.azure.workMs = 7_000;
    const owner = desk.window();
    const other = desk.window();
    await other.resume();
    const { id } = await startPlan(owner, clone);
    await until(desk.clock, () => states(owner.get(id)).startsWith('running'));
    await stop(desk, other, id);
    await until(desk.clock, () => owner.get(id)?.state === 'stopped');
    assert.equal(states(other.get(id)), 'unfollowed skipped skipped');
    assert.deepEqual(desk.azure.asked, ['createGallery g']);
  });

  it('ends an operation whose window was closed, without resuming it', async () => {
    const desk = new Desk();
    desk.azure.workMs = 10 ** 9;
    const owner = desk.window();
    const { id } = await startPlan(owner, clone);
    await until(desk.clock, () => states(owner.get(id)).startsWith('running'));
    await owner.dispose();
    const window = desk.window();
    await window.resume();
    await stop(desk, window, id);
    assert.equal(states(window.get(id)), 'unfollowed skipped skipped');
    assert.deepEqual(desk.azure.asked, ['createGallery g']);
    assert.equal(desk.folder.secrets.size, 0);
  });

  it('releases the resources for other operations', async () => {
    const desk = new Desk();
    const { window, id } = await stuck(desk);
    assert.match(await refused(window, plan('Delete', deleteImage)), /"Move golden"/);
    await stop(desk, window, id);
    await startPlan(window, plan('Delete', deleteImage));
  });

  it('leaves an operation that has ended unchanged', async () => {
    const desk = new Desk();
    const window = desk.window();
    const { id } = await desk.run(clone, window);
    await window.stopFollowing(id);
    assert.equal(window.get(id)?.state, 'succeeded');
  });
});
