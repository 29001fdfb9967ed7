import assert from 'node:assert/strict';
import { Answers, EditAnswer, key, runFlow, step, type Step } from '../../../../src/wizards/engine/flow';
import { back, enter, escape, queuePrompter } from '../../../support/queuePrompter';

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
    /** Its answer begins with `edit` to have an earlier question answered again. */
    const decide = step({
      key: decision,
      ask: async ({ page, prompter, given }) => {
        const prompt = given.map(({ label, value }) => `${label} ${value}`).join(', ');
        const typed = await prompter.input({ page, prompt, value: '', validate: () => undefined });
        if (typed.startsWith('edit ')) throw new EditAnswer(typed.slice(5));
        return typed;
      },
    });
    const flow = (...answers: Parameters<typeof queuePrompter>[0]) => {
      const prompter = queuePrompter(answers);
      const result = runFlow('Title', [shown(name), shown(size, name), shown(color), decide], prompter);
      return { prompter, result };
    };
    const questions = ({ asked }: ReturnType<typeof queuePrompter>) =>
      asked.map(({ question, value }) => `${question}=${value ?? ''}`).slice(3);

    it('asks one question again, keeps the others, and returns', async () => {
      const { prompter, result } = flow('box', 'large', 'red', 'edit color', 'blue', 'run');
      assert.equal((await result)?.get(color), 'blue');
      assert.deepEqual(questions(prompter), [
        'name box, size large, color red=',
        'color=red',
        'name box, size large, color blue=',
      ]);
    });

    it('asks what depends on it again too', async () => {
      const { prompter, result } = flow('box', 'large', 'red', 'edit name', 'bag', 'small', 'run');
      assert.equal((await result)?.get(size), 'small');
      assert.deepEqual(questions(prompter).slice(1), ['name=box', 'size=large', 'name bag, size small, color red=']);
    });

    it('changes nothing if the user leaves one of the questions', async () => {
      for (const leave of [back, escape] as const) {
        const { prompter, result } = flow('box', 'large', 'red', 'edit name', 'bag', leave, 'run');
        assert.equal((await result)?.get(name), 'box');
        assert.equal(questions(prompter).at(-1), 'name box, size large, color red=');
      }
    });

    it('keeps the change when the user goes back', async () => {
      const { result } = flow('box', 'large', 'red', 'edit name', 'bag', 'small', back, 'green', 'run');
      const answers = await result;
      assert.deepEqual([answers?.get(name), answers?.get(size), answers?.get(color)], ['bag', 'small', 'green']);
    });
  });
});
