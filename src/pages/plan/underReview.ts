import type { PlanEstimate } from '../../domain/cost/cost';
import { toFailure, type Failure } from '../../domain/errors/failure';
import { idKey } from '../../domain/id/resourceId';
import { leaveOutRefused } from '../../domain/plan/leaveOutRefused';
import type { Plan } from '../../domain/plan/plan';
import {
  choiceKey,
  type JudgedPlan,
  type PageDecision,
  type PageReview,
  type RunDecision,
  type TargetChoices,
} from '../../domain/plan/planReview';
import { concernsReplicas } from '../../domain/region/replicaChanges';
import type { Estimate } from '../../store/estimator';
import { news } from './present/news';
import { isRunnable, type ReviewSituation } from './present/situation';

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
  /** Ignored where the plan can't be run. While it is judged again, it is run after that if nothing has changed. */
  run(onStarted: RunDecision['onStarted']): void;
  edit(key: string): void;
  leave(action: 'back' | 'cancel'): void;
}

/** @param onResume called when the review goes on after a question was answered again */
export function underReview(
  first: PageReview,
  decided: (decision: PageDecision) => void,
  estimate: Estimate,
  onChange: () => void,
  onResume: () => void,
): UnderReview {
  let [review, answer] = [first, decided];
  let judged: JudgedPlan | undefined;
  let failure: Failure | undefined;
  let pending: ReviewSituation['pending'];
  let choices: TargetChoices = new Map();
  let cost: PlanEstimate | undefined;
  let isPricing = false;
  let announced: readonly string[] = [];
  let toRun: RunDecision['onStarted'] | undefined;
  let turn = 0;
  let judging: 'first' | 'again' | undefined;
  let isClosed = false;

  /** @param how `first`: the user has changed the plan, so that a difference is no news */
  async function judge(how: 'first' | 'again'): Promise<void> {
    const own = ++turn;
    judging = how;
    onChange();
    try {
      const next = await review.judge(choices);
      if (own !== turn) return;
      const found = how === 'first' || !judged ? [] : news(judged.plan, next.plan);
      announced = [...new Set([...announced, ...found])];
      if (found.length > 0) dontRun();
      [judged, failure] = [next, undefined];
      void price(next.plan, own);
    } catch (error) {
      if (own === turn) [failure, isPricing] = [toFailure(error), false];
    }
    if (own !== turn) return;
    judging = undefined;
    if (toRun) start(toRun);
    onChange();
  }

  async function price(plan: Plan, own: number): Promise<void> {
    isPricing = plan.changes.some(concernsReplicas);
    const found = isPricing ? await estimate(plan) : undefined;
    if (own !== turn) return;
    [cost, isPricing] = [found, false];
    onChange();
  }

  function changed(next: TargetChoices): void {
    [choices, announced, isPricing] = [next, [], true];
    void judge('first');
  }

  function dontRun(): void {
    if (toRun) [toRun, pending] = [undefined, undefined];
  }

  function start(onStarted: RunDecision['onStarted']): void {
    if (!judged || !isRunnable(judged, failure)) {
      dontRun();
      return;
    }
    toRun = undefined;
    answer({ action: 'run', plan: judged.plan, onStarted, again });
  }

  /** The wizard has ended with the first decision: its questions can't be answered again. */
  async function again(): Promise<RunDecision | undefined> {
    const next = await decideOn({ ...review, canGoBack: false, answers: [] });
    return next?.action === 'run' ? next : undefined;
  }

  /** Lets the user decide once more. */
  function decideOn(next: PageReview): Promise<PageDecision> | undefined {
    if (isClosed) return undefined;
    const decision = new Promise<PageDecision>(resolve => (answer = resolve));
    [review, pending] = [next, undefined];
    changed(choices);
    return decision;
  }

  return {
    start: () => void judge('first'),
    situation: () => ({
      ...{ kind: 'review', title: review.title, canGoBack: review.canGoBack, answers: review.answers },
      ...{ judged, failure, isJudging: judging === 'first', pending, cost, isPricing, news: announced },
    }),
    refresh() {
      if (pending === undefined && !judging) void judge('again');
    },
    leaveOutRefused() {
      const remedy = judged && leaveOutRefused(judged.plan, judged.optional);
      if (remedy && pending === undefined)
        changed(new Map([...choices, ...remedy.keys.map(key => [key, false] as const)]));
    },
    include(key, isIncluded) {
      const target = judged?.optional.find(one => idKey(one.id) === key);
      if (!target || target.isFixed || pending !== undefined) return;
      changed(new Map([...choices, [choiceKey(target), isIncluded]]));
    },
    exportPlan() {
      if (judged) void review.exportPlan(judged.plan);
    },
    run(onStarted) {
      if (pending !== undefined || judging === 'first' || !judged || !isRunnable(judged, failure)) return;
      pending = 'starting';
      if (judging) toRun = onStarted;
      else start(onStarted);
      onChange();
    },
    edit(key) {
      if (pending !== undefined) return;
      pending = 'asking';
      onChange();
      answer({
        action: 'edit',
        key,
        again(next) {
          const decision = decideOn(next);
          if (decision) onResume();
          return decision;
        },
      });
    },
    leave(action) {
      if (action === 'cancel') isClosed = true;
      dontRun();
      if (pending === undefined) answer({ action });
    },
  };
}
