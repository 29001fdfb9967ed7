import assert from 'node:assert/strict';
import { watchSteps } from '../../../../src/pages/plan/watchSteps';
import { operation, versionIdOf } from './planSituations';

/** What is polled now, by the name of the image. */
function desk() {
  const polled = new Set<string>();
  const watch = watchSteps(id => {
    polled.add(id);
    return { history: () => undefined, dispose: () => void polled.delete(id) };
  });
  return { watch, polled: () => [...polled] };
}

describe('watchSteps', () => {
  it('polls the versions that replicate now, and no other', () => {
    const { watch, polled } = desk();
    watch.update(operation([{ state: 'done' }, { state: 'replicating' }, { state: 'waiting' }]));
    assert.deepEqual(polled(), [versionIdOf('build-agent-2')]);
    watch.update(operation([{ state: 'done' }, { state: 'done' }, { state: 'running' }]));
    assert.deepEqual(polled(), [versionIdOf('build-agent-3')]);
  });

  it('polls nothing while nobody looks, nor after it was disposed', () => {
    const { watch, polled } = desk();
    const running = operation([{ state: 'running' }, { state: 'waiting' }, { state: 'waiting' }]);
    watch.update(running);
    watch.update(undefined);
    assert.deepEqual(polled(), []);
    watch.update(running);
    watch.dispose();
    assert.deepEqual(polled(), []);
  });
});
