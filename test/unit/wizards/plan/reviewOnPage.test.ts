import assert from 'node:assert/strict';
import type { PageDecision, PageReview } from '../../../../src/domain/plan/planReview';
import { EditAnswer } from '../../../../src/wizards/engine/flow';
import { GoBack } from '../../../../src/wizards/engine/prompter';
import { reviewOnPage } from '../../../../src/wizards/plan/reviewOnPage';
import { queuePrompter } from '../../../support/queuePrompter';
import { bulkPlan } from '../../pages/plan/planSituations';

const services = { estimate: () => Promise.resolve({ rows: [] }), locale: 'en', copy: () => Promise.resolve() };
const page = { title: 'Clone', step: 3, totalSteps: 3, canGoBack: true, unsubmitted: new Map<string, string>() };

describe('Reviewing a plan on a page', () => {
  let judgements: number;
  beforeEach(() => (judgements = 0));

  const edit = { action: 'edit', key: 'version', again: () => undefined } as const;

  function reviewWith(
    open: (review: PageReview) => Promise<PageDecision>,
    again?: (review: PageReview) => Promise<PageDecision> | undefined,
  ): Promise<unknown> {
    return reviewOnPage(
      services as never,
      open,
    )({
      ...{ title: page.title, canGoBack: true, answers: [], page, prompter: queuePrompter([]), again },
      judge() {
        judgements += 1;
        return Promise.resolve({ plan: bulkPlan(), optional: [], locations: undefined });
      },
    });
  }

  it('opens a page on a plan that has been judged once', async () => {
    const decided = reviewWith(async review => {
      await review.judge(new Map());
      return edit;
    });
    await assert.rejects(decided, EditAnswer);
    assert.equal(judgements, 1);
  });

  it('returns to the page of the answer before the plan is judged, so that no click is lost', async () => {
    const decided = reviewWith(
      () => assert.fail('opens no other page'),
      () => Promise.resolve(edit),
    );
    await assert.rejects(decided, EditAnswer);
    assert.equal(judgements, 0);
  });

  it('opens another page where that of the answer has been closed', async () => {
    const decided = reviewWith(
      () => Promise.resolve({ action: 'back' }),
      () => undefined,
    );
    await assert.rejects(decided, GoBack);
  });
});
