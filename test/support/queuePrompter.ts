import assert from 'node:assert/strict';
import { EditAnswer } from '../../src/wizards/engine/flow';
import {
  Cancelled,
  GoBack,
  type Choice,
  type InputQuestion,
  type PickQuestion,
  type Prompter,
} from '../../src/wizards/engine/prompter';

export const enter = Symbol('enter');
export const back = Symbol('back');
export const escape = Symbol('escape');

/** The Edit button beside an answer, where a plan is reviewed. */
export interface Edit {
  readonly edit: string;
}

/** Edit of the answer with this key. */
export function edit(key: string): Edit {
  return { edit: key };
}

/**
 * What a user does next: Enter, Back, Escape, Edit; a text typed or the beginning of a label chosen; several labels
 * checked in addition to those checked already (a label with a leading minus is unchecked).
 */
export type Answer = typeof enter | typeof back | typeof escape | Edit | string | RegExp | readonly string[];

/** Enter, `count` times. */
export function enters(count: number): readonly (typeof enter)[] {
  return Array<typeof enter>(count).fill(enter);
}

export interface Asked {
  readonly title: string;
  readonly step: string;
  readonly question: string;
  readonly choices: readonly Choice<unknown>[];
  readonly value: string | undefined;
}

/**
 * Answers questions from a queue and records them, with their late choices; fails on a question without an answer,
 * `done` on an answer without a question.
 */
export function queuePrompter(answers: readonly Answer[]): Prompter & { readonly asked: Asked[]; done(): void } {
  const left = [...answers];
  const asked: Asked[] = [];

  function next(question: string): Exclude<Answer, Edit> {
    const answer = left.shift();
    assert.ok(answer !== undefined, `no answer for "${question}"`);
    if (answer === escape) throw new Cancelled();
    if (isEdit(answer)) throw new EditAnswer(answer.edit);
    return answer;
  }

  function note(
    page: PickQuestion<unknown>['page'],
    question: string,
    choices: readonly Choice<unknown>[],
    value?: string,
  ): void {
    asked.push({ title: page.title, step: `${page.step}/${page.totalSteps}`, question, choices, value });
  }

  const matches = (label: string, wanted: string | RegExp): boolean =>
    wanted instanceof RegExp ? wanted.test(label) : label.startsWith(wanted);

  function find<T>(choices: readonly Choice<T>[], wanted: string | RegExp, question: string): Choice<T> {
    const found = choices.find(({ label }) => matches(label, wanted));
    assert.ok(
      found,
      `"${question}" does not offer ${String(wanted)}, only ${choices.map(({ label }) => label).join(', ')}`,
    );
    assert.equal(found.refusal, undefined, `${found.label} cannot be chosen: ${found.refusal ?? ''}`);
    assert.ok(!found.readOnly, `${found.label} is read-only`);
    return found;
  }

  function goBack(canGoBack: boolean, question: string): never {
    assert.ok(canGoBack, `"${question}" has no way back`);
    throw new GoBack();
  }

  return {
    asked,
    done: () => assert.deepEqual(left, [], 'some answers were not used'),
    async pick<T>({ page, placeholder, choices, refine, active, takesFirst }: PickQuestion<T>) {
      const first = await choices();
      if (takesFirst && first[0]) return first[0].value;
      const offered = (await refine?.(first)) ?? first;
      note(page, placeholder, offered);
      for (;;) {
        const answer = next(placeholder);
        if (answer === back) return goBack(page.canGoBack, placeholder);
        if (answer !== enter) return find(offered, answer as string | RegExp, placeholder).value;
        const open = offered.filter(({ refusal }) => refusal === undefined);
        const taken = open.find(({ value }) => active?.(value)) ?? open.find(({ readOnly }) => !readOnly);
        assert.ok(taken, `"${placeholder}" offers nothing to take`);
        if (!taken.readOnly) return taken.value;
      }
    },
    async pickMany<T>({ page, placeholder, choices }: PickQuestion<T>) {
      const offered = await choices();
      note(page, placeholder, offered);
      const answer = next(placeholder);
      if (answer === back) return goBack(page.canGoBack, placeholder);
      const ticked = new Set(offered.filter(({ picked }) => picked));
      for (const wanted of answer === enter ? [] : (answer as readonly string[])) {
        const off = wanted.startsWith('-');
        const choice = find(offered, off ? wanted.slice(1) : wanted, placeholder);
        if (!off) ticked.add(choice);
        else if (!choice.fixed) ticked.delete(choice);
      }
      return offered.filter(choice => ticked.has(choice)).map(({ value }) => value);
    },
    async input({ page, prompt, value, validate }: InputQuestion) {
      note(page, prompt, [], value);
      const answer = next(prompt);
      if (answer === back) return goBack(page.canGoBack, prompt);
      const typed = answer === enter ? value : (answer as string);
      assert.equal(await validate(typed), undefined, `"${typed}" is refused by "${prompt}"`);
      return typed.trim();
    },
  };
}

function isEdit(answer: Answer): answer is Edit {
  return typeof answer === 'object' && 'edit' in answer;
}
