import assert from 'node:assert/strict';
import { Answers, key } from '../../../../src/wizards/engine/answers';
import { runFlow } from '../../../../src/wizards/engine/flow';
import { step, type Step } from '../../../../src/wizards/engine/step';
import { back, edit, enter, escape, queuePrompter, type Answer } from '../../../support/queuePrompter';

const name = key<string>('name');
const size = key<string>('size');
const color = key<string>('color');

const ask = (of: typeof name, when?: Step['when']): Step =>
  step({
    key: of,
    ...(when && { when }),
    ask: ({ page, prompter, draft }) =>
      prompter.input({ page, prompt: of.id, value: draft ?? '', validate: () => undefined }),
  });

const steps = [ask(name), ask(size, answers => answers.get(name) !== 'none'), ask(color)];

describe('Wizard flow', () => {
  it('asks questions in order and shows how many there are', async () => {
    const prompter = queuePrompter(['box', 'large', 'red']);
    const answers = await runFlow('Title', steps, prompter);
    assert.deepEqual([answers?.get(name), answers?.get(size), answers?.get(color)], ['box', 'large', 'red']);
    assert.deepEqual(
      prompter.asked.map(({ question, step: at }) => `${question} ${at}`),
      ['name 1/3', 'size 2/3', 'color 3/3'],
    );
    prompter.done();
  });

  it('keeps answers when the user moves back and forward', async () => {
    const prompter = queuePrompter(['box', 'large', back, back, enter, enter, 'red']);
    const answers = await runFlow('Title', steps, prompter);
    assert.deepEqual([answers?.get(name), answers?.get(size), answers?.get(color)], ['box', 'large', 'red']);
    assert.deepEqual(
      prompter.asked.map(({ question, value }) => `${question}=${value ?? ''}`),
      ['name=', 'size=', 'color=', 'size=large', 'name=box', 'size=large', 'color='],
    );
    prompter.done();
  });

  it('drops the answer to a question that no longer applies, and restores it when it does again', async () => {
    const prompter = queuePrompter(['box', 'large', back, back, 'none', back, 'box', enter, 'red']);
    const answers = await runFlow('Title', steps, prompter);
    assert.equal(answers?.get(size), 'large');
    const without = await runFlow('Title', steps, queuePrompter(['box', 'large', back, back, 'none', 'red']));
    assert.equal(without?.has(size), false);
    prompter.done();
  });

  it('skips questions with known answers and offers no way back to them', async () => {
    const prompter = queuePrompter(['large', 'red']);
    const answers = await runFlow('Title', steps, prompter, Answers.none.with(name, 'box'));
    assert.equal(answers?.get(name), 'box');
    assert.deepEqual(
      prompter.asked.map(({ step: at }) => at),
      ['1/2', '2/2'],
    );
    await assert.rejects(runFlow('Title', steps, queuePrompter([back]), Answers.none.with(name, 'box')), /no way back/);
  });

  it('returns no answers when the user cancels', async () => {
    assert.equal(await runFlow('Title', steps, queuePrompter(['box', escape])), undefined);
  });

  describe('Answering again', () => {
    const shown = (of: typeof name, ...dependsOn: (typeof name)[]): Step => ({
      ...ask(of),
      show: value => ({ label: of.id, value: String(value) }),
      dependsOn,
    });
    const decision = key<string>('decision');
    const decide = step({
      key: decision,
      ask: ({ page, prompter, given }) => {
        const prompt = given.map(({ label, value }) => `${label} ${value}`).join(', ');
        return prompter.input({ page, prompt, value: '', validate: () => undefined });
      },
    });
    const run = (steps: readonly Step[], answers: readonly Answer[]) => {
      const prompter = queuePrompter(answers);
      return { prompter, result: runFlow('Title', [...steps, decide], prompter) };
    };
    const flow = (...answers: readonly Answer[]) => run([shown(name), shown(size, name), shown(color)], answers);
    const questions = ({ asked }: ReturnType<typeof queuePrompter>) =>
      asked.map(({ question, value }) => `${question}=${value ?? ''}`).slice(3);

    it('asks one question again, keeps the others, and returns', async () => {
      const { prompter, result } = flow('box', 'large', 'red', edit('color'), 'blue', 'run');
      assert.equal((await result)?.get(color), 'blue');
      assert.deepEqual(questions(prompter), [
        'name box, size large, color red=',
        'color=red',
        'name box, size large, color blue=',
      ]);
    });

    it('asks what depends on it again too', async () => {
      const { prompter, result } = flow('box', 'large', 'red', edit('name'), 'bag', 'small', 'run');
      assert.equal((await result)?.get(size), 'small');
      assert.deepEqual(questions(prompter).slice(1), ['name=box', 'size=large', 'name bag, size small, color red=']);
    });

    it('changes nothing if the user leaves one of the questions', async () => {
      for (const leave of [back, escape] as const) {
        const { prompter, result } = flow('box', 'large', 'red', edit('name'), 'bag', leave, 'run');
        assert.equal((await result)?.get(name), 'box');
        assert.equal(questions(prompter).at(-1), 'name box, size large, color red=');
      }
    });

    it('keeps the change when the user goes back', async () => {
      const { result } = flow('box', 'large', 'red', edit('name'), 'bag', 'small', back, 'green', 'run');
      const answers = await result;
      assert.deepEqual([answers?.get(name), answers?.get(size), answers?.get(color)], ['bag', 'small', 'green']);
    });

    describe('what was suggested', () => {
      const suggesting = (one: Step, suggest: (name: string) => string | undefined): Step => ({
        ...one,
        suggest: ({ answers }) => Promise.resolve(suggest(answers.need(name))),
      });
      /** A size that follows from the name, and a color; for a box without a name there is no good size. */
      const suggested = (...answers: readonly Answer[]) =>
        run(
          [
            shown(name),
            suggesting(shown(size, name), of => (of === 'none' ? undefined : `size of ${of}`)),
            suggesting(shown(color), () => 'white'),
          ],
          answers,
        );
      const all = ({ asked }: ReturnType<typeof queuePrompter>) => asked.map(one => `${one.question} ${one.step}`);

      it('takes it without a question, and does not count it as one', async () => {
        const { prompter, result } = suggested('box', 'run');
        assert.equal((await result)?.get(size), 'size of box');
        assert.deepEqual(all(prompter), ['name 1/2', 'name box, size size of box, color white 2/2']);
      });

      it('asks where there is no good answer', async () => {
        const { prompter, result } = suggested('none', 'large', 'run');
        await result;
        assert.deepEqual(all(prompter), ['name 1/2', 'size 2/3', 'name none, size large, color white 3/3']);
      });

      it('returns on Back to the last question that was asked', async () => {
        const { result } = suggested('box', back, 'bag', 'run');
        assert.equal((await result)?.get(size), 'size of bag');
      });

      it('is suggested anew when what it depends on is answered again, even if the user had changed it', async () => {
        for (const again of [edit('name'), back] as const) {
          const { prompter, result } = suggested('box', edit('size'), 'large', again, 'bag', 'run');
          await result;
          assert.equal(prompter.asked.at(-1)?.question, 'name bag, size size of bag, color white');
        }
      });

      it('starts from the answer that is shown when it is edited', async () => {
        const { prompter, result } = suggested(
          'box',
          edit('size'),
          'large',
          edit('name'),
          'bag',
          edit('size'),
          enter,
          'run',
        );
        await result;
        assert.deepEqual(
          prompter.asked.filter(({ question }) => question === 'size').map(({ value }) => value),
          ['size of box', 'size of bag'],
        );
      });

      it('keeps what the user changed when the others stay the same', async () => {
        const changes: Answer[] = [edit('size'), 'large', edit('color'), 'red'];
        const ways: readonly (readonly Answer[])[] = [
          [edit('name'), enter],
          [back, enter],
          [back, 'bag', back, 'box'],
        ];
        for (const again of ways) {
          const { prompter, result } = suggested('box', ...changes, ...again, 'run');
          await result;
          assert.match(prompter.asked.at(-1)?.question ?? '', /color red$/);
        }
        const { prompter, result } = suggested('box', ...changes, back, enter, 'run');
        await result;
        assert.equal(prompter.asked.at(-1)?.question, 'name box, size large, color red');
      });

      it('is suggested anew when it no longer fits', async () => {
        const fitting: Step = {
          ...suggesting(shown(color), of => `${of} white`),
          isOutdated: (answer, answers) => !String(answer).startsWith(answers.need(name)),
        };
        const { prompter, result } = run([shown(name), fitting], ['box', edit('name'), 'bag', 'run']);
        await result;
        assert.equal(prompter.asked.at(-1)?.question, 'name bag, color bag white');
      });
    });
  });
});
