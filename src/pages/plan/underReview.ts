import type { PlanEstimate } from '../../domain/cost/cost';
import { toFailure, type Failure } from '../../domain/errors/failure';
import { idKey } from '../../domain/id/resourceId';
import { leaveOutRefused } from '../../domain/plan/leaveOutRefused';
import { hasErrors, type Plan } from '../../domain/plan/plan';
import type { JudgedPlan, PageDecision, PageReview, RunDecision, TargetChoices } from '../../domain/plan/planReview';
import { concernsReplicas } from '../../domain/region/replicaChanges';
import type { Estimate } from '../../store/estimator';
import { news } from './present/news';
import type { ReviewSituation } from './present/situation';

/** A plan while it is under review: judged again and again, until the user decides. */
export interface UnderReview {
  situation(): ReviewSituation;
  /** Judges the plan for the first time. */
  start(): void;
  /** Judges again what was judged before: Azure may have changed. Does nothing while it is being judged. */
  refresh(): void;
  leaveOutRefused(): void;
  include(key: string, isIncluded: boolean): void;
  exportPlan(): void;
  /** Ignored where the plan can't be run. */
  run(onStarted: RunDecision['onStarted']): void;
  decide(decision: Exclude<PageDecision, { readonly action: 'run' }>): void;
  /** Goes on with the review after a question was answered again. */
  continue(review: PageReview, decided: (decision: PageDecision) => void): void;
}

export function underReview(
  first: PageReview,
  decided: (decision: PageDecision) => void,
  estimate: Estimate,
  onChange: () => void,
): UnderReview {
  let [review, answer] = [first, decided];
  let judged: JudgedPlan | undefined;
  let failure: Failure | undefined;
  let pending: ReviewSituation['pending'];
  let choices: TargetChoices = new Map();
  let cost: PlanEstimate | undefined;
  let announced: readonly string[] = [];
  let turn = 0;
  let isJudging = false;
  let isClosed = false;

  /** @param isOwn whether the user has changed the plan, so that a difference is no news */
  async function judge(isOwn: boolean): Promise<void> {
    const own = ++turn;
    isJudging = true;
    onChange();
    try {
      const next = await review.judge(choices);
      if (own !== turn) return;
      if (!isOwn && judged) announced = [...new Set([...announced, ...news(judged.plan, next.plan)])];
      [judged, failure] = [next, undefined];
      void price(next.plan, own);
    } catch (error) {
      if (own === turn) failure = toFailure(error);
    }
    if (own === turn) isJudging = false;
    onChange();
  }

  async function price(plan: Plan, own: number): Promise<void> {
    if (!plan.changes.some(concernsReplicas)) return;
    const found = await estimate(plan);
    if (own !== turn) return;
    cost = found;
    onChange();
  }

  function changed(next: TargetChoices): void {
    choices = next;
    [cost, announced] = [undefined, []];
    void judge(true);
  }

  /** The wizard has ended with the first decision: its questions can't be answered again. */
  async function again(): Promise<RunDecision | undefined> {
    if (isClosed) return undefined;
    const decision = new Promise<PageDecision>(resolve => (answer = resolve));
    review = { ...review, canGoBack: false, answers: [] };
    pending = undefined;
    void judge(true);
    const next = await decision;
    return next.action === 'run' ? next : undefined;
  }

  return {
    start: () => void judge(true),
    situation: () => ({
      ...{ kind: 'review', title: review.title, canGoBack: review.canGoBack, answers: review.answers },
      ...{ judged, failure, isJudging, pending, cost, news: announced },
    }),
    refresh() {
      if (pending === undefined && !isJudging) void judge(false);
    },
    leaveOutRefused() {
      const remedy = judged && leaveOutRefused(judged.plan, judged.optional);
      if (remedy) changed(new Map([...choices, ...remedy.ids.map(id => [id, false] as const)]));
    },
    include(key, isIncluded) {
      const target = judged?.optional.find(one => idKey(one.id) === key);
      if (!target || target.isFixed || pending !== undefined) return;
      changed(new Map([...choices, [target.id, isIncluded]]));
    },
    exportPlan() {
      if (judged) void review.exportPlan(judged.plan);
    },
    run(onStarted) {
      if (!judged || isJudging || pending !== undefined || hasErrors(judged.plan) || judged.plan.changes.length === 0)
        return;
      pending = 'starting';
      onChange();
      answer({ action: 'run', plan: judged.plan, onStarted, again });
    },
    decide(decision) {
      if (decision.action === 'cancel') isClosed = true;
      if (pending === 'starting') return;
      if (decision.action === 'edit') pending = 'asking';
      onChange();
      answer(decision);
    },
    continue(next, nextDecided) {
      [review, answer, pending] = [next, nextDecided, undefined];
      changed(new Map());
    },
  };
}
