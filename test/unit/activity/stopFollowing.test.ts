import assert from 'node:assert/strict';
import { stopOutcome } from '../../../src/activity/stopOutcome';
import type { OperationRecord, Step } from '../../../src/operations/journal/record';
import { stopped } from '../../../src/operations/stopped';
import { askStop } from '../../../src/wizards/plan/askStop';
import { enter, escape, queuePrompter } from '../../support/queuePrompter';
import { clone, deleteImage } from '../operations/plans';

function operation(...steps: Step['state'][]): OperationRecord {
  const plan = { ...clone, changes: [...clone.changes, deleteImage] };
  return {
    ...{ id: 'op', environment: 'sample', plan, state: 'running', startedAt: 1, acknowledged: false },
    steps: steps.map(state => ({ state })),
  };
}

const running = operation('done', 'done', 'replicating', 'waiting');

describe('Stop Following', () => {
  it('shows what goes on in Azure and what is not run, and asks', async () => {
    const prompter = queuePrompter([enter]);
    assert.equal(await askStop(running, prompter), true);
    assert.equal(prompter.asked[0]?.title, 'Stop Following "Clone golden"');
    assert.deepEqual(
      prompter.asked[0].choices.map(({ label, group }) => [group, label]),
      [
        [undefined, 'Stop Following'],
        ['Will continue in Azure', 'Create image version g\\web\\1.0.0'],
        ["This won't be run", 'Delete managed image golden'],
      ],
    );
  });

  it('does nothing when the user cancels', async () => {
    assert.equal(await askStop(running, queuePrompter([escape])), false);
  });

  it('reports what goes on in Azure afterwards', () => {
    assert.equal(
      stopOutcome(stopped(running, 2)),
      'Clone golden: stopped. Still running in Azure, no longer tracked: Create image version g\\web\\1.0.0.',
    );
    const unsent = operation('waiting', 'waiting', 'waiting', 'waiting');
    assert.equal(stopOutcome(stopped(unsent, 2)), 'Clone golden: stopped. Nothing is still running in Azure.');
  });
});
