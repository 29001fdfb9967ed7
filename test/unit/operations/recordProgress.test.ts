import assert from 'node:assert/strict';
import type { Step } from '../../../src/operations/journal/record';
import { recordAccepted } from '../../../src/operations/step/recordAccepted';
import { recordProgress } from '../../../src/operations/step/recordProgress';
import type { StepContext } from '../../../src/operations/step/stepContext';

/** A step, and what is written of it. */
function contextOf(step: Step) {
  const written: unknown[] = [];
  const parts: Pick<StepContext, 'step' | 'updateStep' | 'reread'> = {
    step: () => step,
    updateStep: patch => {
      written.push(patch);
      return Promise.resolve();
    },
    reread: () => {
      written.push('reread');
      return Promise.resolve();
    },
  };
  return { context: parts as StepContext, written };
}

describe('The progress of a step', () => {
  it('is written when it differs from what is known', async () => {
    const known: Step = { state: 'running', progress: 'definition', made: 'v1' };
    for (const [found, patches] of [
      [{}, []],
      [{ progress: 'definition', made: 'v1' }, []],
      [{ progress: 'version' }, [{ progress: 'version' }]],
      [{ made: 'v2' }, [{ made: 'v2' }]],
      [{ progress: 'version', made: 'v1' }, [{ progress: 'version' }]],
      [{ progress: 'version', made: 'v2' }, [{ progress: 'version', made: 'v2' }]],
    ] as const) {
      const { context, written } = contextOf(known);
      await recordProgress(context, found);
      assert.deepEqual(written, patches, JSON.stringify(found));
    }
  });

  it('says once that Azure has accepted the change, and then shows the resource', async () => {
    for (const [state, patches] of [
      ['sending', [{ state: 'running', remark: undefined }, 'reread']],
      ['running', []],
      ['waiting', []],
    ] as const) {
      const { context, written } = contextOf({ state });
      await recordAccepted(context);
      assert.deepEqual(written, patches, state);
    }
  });
});
