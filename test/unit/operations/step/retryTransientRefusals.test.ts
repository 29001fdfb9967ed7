import assert from 'node:assert/strict';
import { retryTransientRefusals } from '../../../../src/operations/step/retryTransientRefusals';
import { everyKind } from '../../../support/everyKind';
import { refusal } from '../fakeAzure';
import { stepOf } from './stepContext';

const { attachGallery, createGallery } = everyKind;
const denied = refusal('forbidden', { code: 'sharedGalleryAccessDenied', message: 'No access yet' });
const remark =
  "Lab Services doesn't have access to the gallery yet. A new role assignment can take up to 10 min to take effect. Retrying.";

describe('retryTransientRefusals', () => {
  it('tries again after 30 seconds, and shows why until there is something else to say', async () => {
    const { context, pass, written, clock, dropped } = stepOf(attachGallery, { state: 'sending' });
    let attempts = 0;
    const answer = await pass(
      retryTransientRefusals(context, async current => {
        attempts += 1;
        if (attempts < 3) throw denied;
        await current.updateStep({ state: 'sending' });
        await current.updateStep({ state: 'running', remark: 'accepted' });
        return 'attached';
      }),
    );
    assert.deepEqual([answer, attempts, clock.slept, dropped()], ['attached', 3, [30_000, 30_000], 2]);
    assert.deepEqual(written, [
      { state: 'waiting', remark },
      { state: 'waiting', remark },
      { state: 'sending', remark },
      { state: 'running', remark: 'accepted' },
    ]);
  });

  it('gives up after the ten minutes that a role takes', async () => {
    const { context, pass, clock } = stepOf(attachGallery, { state: 'sending' });
    let attempts = 0;
    const attempt = (): Promise<never> => ((attempts += 1), Promise.reject(denied));
    await assert.rejects(pass(retryTransientRefusals(context, attempt)), denied);
    assert.deepEqual([attempts, clock.slept.length], [22, 21]);
  });

  it('does not retry what will not pass, or is refused for another change', async () => {
    for (const [change, error] of [
      [attachGallery, refusal('forbidden')],
      [createGallery, denied],
    ] as const) {
      const { context, pass, clock, written } = stepOf(change, { state: 'sending' });
      await assert.rejects(pass(retryTransientRefusals(context, () => Promise.reject(error))), error);
      assert.deepEqual([clock.slept, written], [[], []]);
    }
  });

  it('changes nothing once its window closes', async () => {
    const { context, close, written, dropped } = stepOf(attachGallery, { state: 'sending' });
    const attempt = (): Promise<never> => (close(), Promise.reject(denied));
    await assert.rejects(retryTransientRefusals(context, attempt), /closing/);
    assert.deepEqual([written, dropped()], [[], 0]);
  });
});
