import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../domain/change/traitsOf';
import { describePlan } from '../../domain/plan/describePlan';
import type { JudgedPlan, PageDecision, PageReview } from '../../domain/plan/planReview';
import { EditAnswer } from '../engine/flow';
import { Cancelled, GoBack } from '../engine/prompter';
import { reviewInList, type ListReviewServices } from './reviewInList';
import type { ReviewPlan, StepReview } from './reviewPlan';
import { startingWith } from './startingWith';

/** Lines of a plan that a list shows well. */
const fewLines = 2;

/**
 * Reviews plans on a page, and short ones in a list.
 * @param open opens the page
 */
export function reviewOnPage(
  services: ListReviewServices,
  open: (review: PageReview) => Promise<PageDecision>,
): ReviewPlan {
  const inList = reviewInList(services);
  return async review => {
    const onPage = (known: StepReview): PageReview => ({
      ...known,
      exportPlan: async plan => (await import('./openAsScript')).openAsScript(plan, review),
    });
    // An open page judges by itself, and takes clicks at once.
    let deciding = review.again?.(onPage(review));
    if (!deciding) {
      const first = await prepared(review);
      const known = { ...review, judge: startingWith(first, review.judge) };
      if (isShort(first)) return inList(known);
      deciding = open(onPage(known));
    }
    const decision = await deciding;
    switch (decision.action) {
      case 'run':
        return decision;
      case 'edit':
        throw new EditAnswer(decision.key, decision.again);
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
