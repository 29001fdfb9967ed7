import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../domain/change/traitsOf';
import { describePlan } from '../../domain/plan/describePlan';
import type { JudgedPlan, PageDecision, PageReview } from '../../domain/plan/planReview';
import { showUntitled } from '../../platform/showDocument';
import { EditAnswer } from '../engine/flow';
import { Cancelled, GoBack } from '../engine/prompter';
import { askExporter } from './askExporter';
import { reviewInList, type ListReviewServices } from './reviewInList';
import type { ReviewPlan, StepReview } from './reviewPlan';

/** Lines of a plan that a list shows well. */
const fewLines = 2;

/**
 * Reviews plans on a page, and short ones in a list.
 * @param open opens the page, or goes on with an open one that waits for another answer
 */
export function reviewOnPage(
  services: ListReviewServices,
  open: (review: PageReview) => Promise<PageDecision>,
): ReviewPlan {
  const inList = reviewInList(services);
  return async review => {
    const first = await prepared(review);
    if (isShort(first)) return inList(startingWith(first, review));
    const decision = await open({
      ...startingWith(first, review),
      exportPlan: async plan => {
        const exporter = await askExporter({ ...review.page, canGoBack: false }, review.prompter).catch(unlessLeft);
        if (exporter) await showUntitled(exporter.languageId, exporter.export(plan));
      },
    });
    switch (decision.action) {
      case 'run':
        return decision;
      case 'edit':
        throw new EditAnswer(decision.key);
      case 'back':
        throw new GoBack();
      case 'cancel':
        throw new Cancelled();
    }
  };
}

/** A new version always has its page: what it costs, and where it goes. So has a plan whose targets the user chooses. */
function isShort({ plan, optional }: JudgedPlan): boolean {
  return (
    optional.length === 0 &&
    describePlan(plan).length <= fewLines &&
    !plan.changes.some(change => traitsOf(change).makesVersion(change))
  );
}

function prepared({ page, prompter, judge }: StepReview): Promise<JudgedPlan> {
  return prompter.pick<JudgedPlan>({
    page,
    placeholder: l10n.t('Checking the plan…'),
    choices: async () => [{ label: '', value: await judge(new Map()) }],
    takesFirst: true,
  });
}

/** The same review, which doesn't judge again what it has just judged. */
function startingWith(first: JudgedPlan, review: StepReview): StepReview {
  let known: JudgedPlan | undefined = first;
  return {
    ...review,
    async judge(choices) {
      const answer = choices.size === 0 ? known : undefined;
      known = undefined;
      return answer ?? review.judge(choices);
    },
  };
}

function unlessLeft(error: unknown): undefined {
  if (!(error instanceof Cancelled || error instanceof GoBack)) throw error;
}
