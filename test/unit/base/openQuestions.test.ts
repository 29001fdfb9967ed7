import assert from 'node:assert/strict';
import { OpenQuestions } from '../../../src/base/openQuestions';

/** Sleeps end when the test says so. */
function handClock() {
  const sleeping: (() => void)[] = [];
  const clock = { now: () => 0, sleep: () => new Promise<void>(resolve => sleeping.push(resolve)) };
  const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
  return {
    clock,
    settle,
    async passes() {
      await settle();
      for (const wake of sleeping.splice(0)) wake();
      await settle();
    },
  };
}

describe('A notification while a wizard asks', () => {
  it('is shown at once if nothing is asked', async () => {
    await new OpenQuestions(handClock().clock).answered();
  });

  it('waits for the last question of the wizard, not only for the one that is open', async () => {
    const time = handClock();
    const questions = new OpenQuestions(time.clock);
    const first = questions.ask();
    let shown = false;
    const showing = questions.answered().then(() => (shown = true));
    await time.passes();
    assert.equal(shown, false, 'a question is open');
    first();
    await time.settle();
    const second = questions.ask();
    await time.passes();
    assert.equal(shown, false, 'the next question is open');
    second();
    second();
    await time.passes();
    await showing;
    assert.equal(shown, true);
  });

  it('waits although the next question was asked and answered in the meantime', async () => {
    const time = handClock();
    const questions = new OpenQuestions(time.clock);
    const first = questions.ask();
    let shown = false;
    void questions.answered().then(() => (shown = true));
    await time.settle();
    first();
    await time.settle();
    questions.ask()();
    await time.passes();
    assert.equal(shown, false, 'a further question may follow that one');
  });
});
