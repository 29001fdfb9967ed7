import assert from 'node:assert/strict';
import type { PageDecision, PageReview } from '../../../../src/domain/plan/planReview';
import { EditAnswer } from '../../../../src/wizards/engine/flow';
import { reviewOnPage } from '../../../../src/wizards/plan/reviewOnPage';
import { queuePrompter } from '../../../support/queuePrompter';
import { bulkPlan } from '../../pages/plan/planSituations';

const services = { estimate: () => Promise.resolve({ rows: [] }), locale: 'en', copy: () => Promise.resolve() };
const page = { title: 'Clone', step: 3, totalSteps: 3, canGoBack: true, unsubmitted: new Map<string, string>() };

describe('Reviewing a plan on a page', () => {
  let judgements: number;
  beforeEach(() => (judgements = 0));

  function reviewWith(isWaiting: boolean, decide: (review: PageReview) => Promise<PageDecision>): Promise<unknown> {
    const pages = { isWaiting: () => Promise.resolve(isWaiting), review: decide };
    return reviewOnPage(
      services as never,
      pages,
    )({
      ...{ title: page.title, canGoBack: true, answers: [], page, prompter: queuePrompter([]) },
      judge() {
        judgements += 1;
        return Promise.resolve({ plan: bulkPlan(), optional: [], locations: undefined });
      },
    });
  }

  it('opens a page on a plan that has been judged once', async () => {
    const decided = reviewWith(false, async review => {
      await review.judge(new Map());
      return { action: 'edit', key: 'version' };
    });
    await assert.rejects(decided, EditAnswer);
    assert.equal(judgements, 1);
  });

  it('returns to a page that waits for an answer before the plan is judged, so that no click is lost', async () => {
    const decided = reviewWith(true, () => Promise.resolve({ action: 'edit', key: 'version' }));
    await assert.rejects(decided, EditAnswer);
    assert.equal(judgements, 0);
  });
});
