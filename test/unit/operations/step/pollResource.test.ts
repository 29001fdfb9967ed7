import assert from 'node:assert/strict';
import type { Settlement } from '../../../../src/azure/ports';
import type { Step } from '../../../../src/operations/journal/record';
import { pollResource } from '../../../../src/operations/step/pollResource';
import { everyKind } from '../../../support/everyKind';
import { refusal } from '../fakeAzure';
import { settling, stepOf } from './stepContext';

const { createGallery, shareGallery, updateVersion, saveLabImage } = everyKind;
const inProgress: Settlement = { state: 'inProgress' };
const done: Settlement = { state: 'done' };
const absent: Settlement = { state: 'absent' };
const { failure } = refusal('invalid', { message: 'Bad disk' });

describe('pollResource', () => {
  it('polls with growing pauses until the change is done', async () => {
    const { writer, asked } = settling(inProgress, inProgress, inProgress, done);
    const { context, clock, pass, written } = stepOf(createGallery, { state: 'sending' }, { writer });
    assert.equal(await pass(pollResource(context)), 'done');
    assert.deepEqual([asked(), clock.slept], [4, [2_000, 3_000, 4_500]]);
    assert.deepEqual(written, [{ state: 'running', remark: undefined }], 'what is being made is ours');
  });

  it('takes what is being updated for its own only once it is known what was made', async () => {
    const made = '/made';
    for (const [found, patches] of [
      [inProgress, []],
      [{ state: 'inProgress', made }, [{ made }, { state: 'running', remark: undefined }]],
    ] as const) {
      const { writer } = settling(found, done);
      const { context, pass, written } = stepOf(updateVersion, { state: 'sending' }, { writer });
      assert.equal(await pass(pollResource(context)), 'done');
      assert.deepEqual(written, patches);
    }
  });

  for (const [state, outcome] of [
    ['sending', 'absent'],
    ['running', 'AcceptedChangeGone'],
  ] as const) {
    it(`looks for a change that is ${state} for as long as it may stay invisible`, async () => {
      const { writer } = settling(absent);
      const { context, clock, pass, written } = stepOf(shareGallery, { state }, { writer });
      const start = clock.now();
      const work = pollResource(context);
      if (state === 'sending') assert.equal(await pass(work), outcome);
      else await assert.rejects(pass(work), { failure: { ...lost, target: shareGallery.target } });
      const waited = clock.now() - start;
      assert.ok(waited >= 10 * 60_000 && waited < 10 * 60_000 + 15_000, `${waited}`);
      const remark =
        "Couldn't confirm that Azure received this request. If it isn't visible within 10 min, it's sent again.";
      assert.deepEqual(written, state === 'sending' ? [{ remark }] : []);
    });
  }
  const lost = {
    reason: 'conflict',
    code: 'AcceptedChangeGone',
    message: "Azure accepted the change to golden, but it can't be found.",
  };

  it('looks for it anew after Azure was at work', async () => {
    const found = Array.from({ length: 30 }, () => absent);
    const { writer, asked } = settling(...found, inProgress, ...found, done);
    const { context, pass } = stepOf(shareGallery, { state: 'sending' }, { writer });
    assert.equal(await pass(pollResource(context)), 'done');
    assert.equal(asked(), 62);
  });

  it('looks every 30 seconds for an export', async () => {
    const { writer } = settling(absent, absent, done);
    const { context, clock, pass } = stepOf(saveLabImage, { state: 'sending' }, { writer });
    assert.equal(await pass(pollResource(context)), 'done');
    assert.deepEqual(clock.slept, [30_000, 30_000]);
  });

  it('says what Azure has refused rather than what is there', async () => {
    const refused = refusal('conflict');
    for (const found of [
      { state: 'failed', failure },
      { state: 'mismatch', failure },
    ] as const) {
      for (const [given, expected] of [
        [undefined, 'Bad disk'],
        [refused, 'Azure says conflict'],
      ] as const) {
        const { context, pass } = stepOf(createGallery, { state: 'sending' }, settling(found));
        await assert.rejects(pass(pollResource(context, given)), { message: expected });
      }
    }
    const step: Step = { state: 'sending' };
    const { context, clock, pass } = stepOf(shareGallery, step, settling(absent));
    assert.equal(await pass(pollResource(context, refused)), 'absent');
    assert.deepEqual(clock.slept, [], 'what was refused will not appear');
  });
});
