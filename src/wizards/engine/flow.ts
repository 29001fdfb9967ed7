import * as l10n from '@vscode/l10n';
import type { EditDecision, GivenAnswer } from '../../domain/plan/planReview';
import { Answers } from './answers';
import { createDrafts, dependentsOf } from './drafts';
import { Cancelled, GoBack, type Page, type Prompter } from './prompter';
import type { Step } from './step';

/** Thrown by a step to have an earlier question answered again, and then be asked again itself. */
export class EditAnswer extends Error {
  override readonly name = 'EditAnswer';

  constructor(
    readonly key: string,
    readonly again?: EditDecision['again'],
  ) {
    super(`Answer '${key}' again`);
  }
}

/**
 * Runs `steps` in order and returns all answers. Undefined if the user cancelled. Steps with an answer in `given` are
 * skipped, and those that suggest an answer take it. Back returns to the last question that was asked, with its previous
 * answer as draft.
 */
export async function runFlow(
  title: string,
  steps: readonly Step[],
  prompter: Prompter,
  given: Answers = Answers.none,
  outer: { readonly canGoBack: boolean; readonly unsubmitted?: Page['unsubmitted'] } = { canGoBack: false },
): Promise<Answers | undefined> {
  const unsubmitted = outer.unsubmitted ?? new Map<string, string | readonly string[]>();
  const drafts = createDrafts(steps);
  /** Questions answered by the user, with the answers before each. */
  let asked: readonly { readonly step: Step; readonly before: Answers }[] = [];
  let answers = given;
  /** How the step that had an answer edited goes on. */
  let again: EditDecision['again'] | undefined;

  const openSteps = (now: Answers): readonly Step[] =>
    steps.filter(({ key: { id }, when }) => !now.has({ id }) && (when?.(now) ?? true));

  /** The page of the next question, one of those that are still to ask. */
  function nextPage(next?: Step): Page {
    const step = asked.length + 1;
    const toAsk = openSteps(answers).filter(one => one === next || !one.suggest).length;
    const canGoBack = outer.canGoBack || asked.length > 0;
    return { title, step, totalSteps: asked.length + toAsk, canGoBack, unsubmitted };
  }

  /** The page of a question that is asked in place of the review, from which it was opened. */
  function pageOfEdit(): Page {
    const step = asked.length + 1;
    return { title, step, totalSteps: step, canGoBack: true, unsubmitted };
  }

  async function ask(current: Step, page: Page, draft = drafts.of(current)): Promise<unknown> {
    const shown = shownAnswers(steps, answers);
    const answer = await current.ask({ answers, draft, page, prompter, given: shown, again });
    drafts.keep(current, answer);
    return answer;
  }

  /** The answers with those that need no question, up to the next one that does. */
  async function withSuggested(toAsk: Step | undefined): Promise<Answers> {
    let now = answers;
    for (let next = openSteps(now)[0]; next?.suggest && next !== toAsk; next = openSteps(now)[0]) {
      const answer = drafts.stillFitting(next, now) ?? (await next.suggest({ answers: now, draft: drafts.of(next) }));
      if (answer === undefined) break;
      now = withoutOutdated(
        steps.filter(one => one !== next),
        now.with(next.key, answer),
      );
    }
    return now;
  }

  /** Takes answers that need no question; the user sees that the wizard is busy, and can leave or retry. */
  async function takeSuggested(page: Page, toAsk?: Step): Promise<void> {
    const [next] = openSteps(answers);
    if (!next?.suggest || next === toAsk) return;
    answers = await prompter.pick<Answers>({
      page,
      placeholder: l10n.t('Filling in the rest of the plan…'),
      choices: async () => [{ label: '', value: await withSuggested(toAsk) }],
      takesFirst: true,
    });
  }

  /** Asks again for one answer, and for those that depend on it. Changes nothing if the user leaves one of them. */
  async function askAgain(id: string): Promise<void> {
    const before = answers;
    const changed = steps.find(({ key }) => key.id === id);
    if (!changed) return;
    answers = answers.without([changed, ...dependentsOf(changed, steps)].map(({ key }) => key));
    const last = steps.at(-1);
    try {
      for (;;) {
        const toAsk = answers.has(changed.key) ? undefined : changed;
        await takeSuggested(pageOfEdit(), toAsk);
        const [next] = openSteps(answers);
        if (!next || next === last) break;
        const shown = next === changed ? before.get(next.key) : undefined;
        answers = withoutOutdated(steps, answers.with(next.key, await ask(next, pageOfEdit(), shown)));
      }
      // Back doesn't undo it.
      asked = asked.map(one => ({ ...one, before: one.before.as(answers) }));
    } catch (error) {
      if (!(error instanceof Cancelled || error instanceof GoBack)) throw error;
      answers = before;
    }
  }

  /** Asks the next question, or takes the answers that need none. */
  async function advance(): Promise<void> {
    await takeSuggested(nextPage());
    const [current] = openSteps(answers);
    if (!current) return;
    const before = answers;
    const answer = await ask(current, nextPage(current));
    asked = [...asked, { step: current, before }];
    answers = answers.with(current.key, answer);
  }

  while (openSteps(answers).length > 0) {
    try {
      await advance();
    } catch (error) {
      if (error instanceof Cancelled) return undefined;
      if (error instanceof EditAnswer) {
        again = undefined;
        await askAgain(error.key);
        again = error.again;
        continue;
      }
      if (!(error instanceof GoBack)) throw error;
      const previous = asked.at(-1);
      if (!previous) throw error;
      asked = asked.slice(0, -1);
      answers = previous.before;
    }
  }
  return answers;
}

function withoutOutdated(steps: readonly Step[], answers: Answers): Answers {
  const outdated = steps.filter(
    ({ key, isOutdated }) => isOutdated && answers.has(key) && isOutdated(answers.need(key), answers),
  );
  return answers.without(outdated.map(({ key }) => key));
}

function shownAnswers(steps: readonly Step[], answers: Answers): readonly GivenAnswer[] {
  return steps.flatMap(({ key, show }) =>
    show && answers.has(key) ? [{ key: key.id, ...show(answers.need(key)) }] : [],
  );
}
