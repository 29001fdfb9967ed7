import assert from 'node:assert/strict';
import { Answers, key, runFlow, step, type Step } from '../../../../src/wizards/engine/flow';
import { back, enter, escape, queuePrompter } from '../../../support/queuePrompter';

const name = key<string>('name');
const size = key<string>('size');
const colour = key<string>('colour');

const ask = (of: typeof name, when?: Step['when']): Step =>
  step({
    key: of,
    ...(when && { when }),
    ask: ({ page, prompter, draft }) =>
      prompter.input({ page, prompt: of.id, value: draft ?? '', validate: () => undefined }),
  });

const steps = [ask(name), ask(size, answers => answers.get(name) !== 'none'), ask(colour)];

describe('a wizard', () => {
  it('asks its questions in order and says how many there are', async () => {
    const prompter = queuePrompter(['box', 'large', 'red']);
    const answers = await runFlow('Title', steps, prompter);
    assert.deepEqual([answers?.get(name), answers?.get(size), answers?.get(colour)], ['box', 'large', 'red']);
    assert.deepEqual(
      prompter.asked.map(({ question, step: at }) => `${question} ${at}`),
      ['name 1/3', 'size 2/3', 'colour 3/3'],
    );
    prompter.done();
  });

  it('keeps what was typed when going back and forth', async () => {
    const prompter = queuePrompter(['box', 'large', back, back, enter, enter, 'red']);
    const answers = await runFlow('Title', steps, prompter);
    assert.deepEqual([answers?.get(name), answers?.get(size), answers?.get(colour)], ['box', 'large', 'red']);
    assert.deepEqual(
      prompter.asked.map(({ question, value }) => `${question}=${value ?? ''}`),
      ['name=', 'size=', 'colour=', 'size=large', 'name=box', 'size=large', 'colour='],
    );
    prompter.done();
  });

  it('drops the answer to a question that no longer arises, and offers it again when it does', async () => {
    const prompter = queuePrompter(['box', 'large', back, back, 'none', back, 'box', enter, 'red']);
    const answers = await runFlow('Title', steps, prompter);
    assert.equal(answers?.get(size), 'large');
    const without = await runFlow('Title', steps, queuePrompter(['box', 'large', back, back, 'none', 'red']));
    assert.equal(without?.has(size), false);
    prompter.done();
  });

  it('does not ask what is known already, nor go back to it', async () => {
    const prompter = queuePrompter(['large', 'red']);
    const answers = await runFlow('Title', steps, prompter, Answers.none.with(name, 'box'));
    assert.equal(answers?.get(name), 'box');
    assert.deepEqual(
      prompter.asked.map(({ step: at }) => at),
      ['1/2', '2/2'],
    );
    await assert.rejects(runFlow('Title', steps, queuePrompter([back]), Answers.none.with(name, 'box')), /no way back/);
  });

  it('ends without answers when the user leaves', async () => {
    assert.equal(await runFlow('Title', steps, queuePrompter(['box', escape])), undefined);
  });
});
