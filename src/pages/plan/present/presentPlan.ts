import * as l10n from '@vscode/l10n';
import { durationText } from '../../../base/duration';
import type { CostEstimate } from '../../../domain/cost/cost';
import { costText } from '../../../domain/cost/costText';
import { explain } from '../../../domain/errors/errorCatalogue';
import { idKey } from '../../../domain/id/resourceId';
import { answerToEdit } from '../../../domain/plan/answerToEdit';
import { leaveOutRefused } from '../../../domain/plan/leaveOutRefused';
import { noticeText } from '../../../domain/plan/notice';
import { hasErrors, type Notice, type Plan, type Severity } from '../../../domain/plan/plan';
import type { RegionNames } from '../../../domain/plan/planLine';
import type { GivenAnswer, JudgedPlan } from '../../../domain/plan/planReview';
import { regionName } from '../../../domain/region/regionName';
import { concernsReplicas } from '../../../domain/region/replicaChanges';
import type { OperationRecord } from '../../../operations/journal/record';
import { replicationPercent } from '../../../operations/replicationPercent';
import { percentText, timeText } from '../../kit/format';
import type { PlanView } from '../contract';
import { headlineOfPlan } from './headlineOfPlan';
import { presentMap } from './presentMap';
import { operationRows, reviewRows } from './presentRows';
import { isRunnable, type PlanSituation, type ReviewSituation } from './situation';

type Action = PlanView['actions'][number];
type Fact = PlanView['facts'][number];

const empty = {
  ...{ percentText: '', percentLabel: '', facts: [], isPricing: false, notices: [], actions: [], answers: [] },
} satisfies Partial<PlanView>;

/** The page of a plan under review, or of the operation that carries it out. */
export function presentPlan(situation: PlanSituation): PlanView {
  const { subject } = situation;
  const region: RegionNames = name => regionName(name, situation.locations);
  const shown =
    subject.kind === 'review'
      ? presentReview(subject, situation, region)
      : subject.operation
        ? presentOperation(subject.operation, situation, region)
        : presentGone();
  const map = presentMap(shown.rows, situation, region);
  return {
    ...empty,
    ...shown.view,
    ...(situation.speed !== 1 && { tag: l10n.t('Sample Azure') }),
    copyLabel: l10n.t('Copy Command'),
    actionsLabel: l10n.t('Actions'),
    answersTitle: l10n.t('Your choices'),
    table: {
      title: l10n.t('Changes'),
      change: l10n.t('Changes'),
      columns: subject.kind === 'review' ? [...(subject.judged?.columns ?? [])] : [],
      cost: l10n.t('Cost'),
      state: l10n.t('State'),
      time: l10n.t('Duration'),
      rows: shown.rows,
    },
    ...(map && { map }),
  };
}

type Shown = {
  readonly rows: PlanView['table']['rows'];
  readonly view: Partial<PlanView> & Pick<PlanView, 'state' | 'title' | 'headline' | 'note'>;
};

function presentReview(review: ReviewSituation, situation: PlanSituation, region: RegionNames): Shown {
  const { judged, failure, pending, isJudging } = review;
  const rows = reviewRows(review, situation, region);
  const failed = failure && { severity: 'error' as const, text: explain(failure)?.message ?? failure.message };
  return {
    rows,
    view: {
      state: pending === 'asking' ? 'asking' : judged && !isJudging ? 'review' : 'loading',
      title: review.title,
      headline: judged ? headlineOfPlan(judged.plan.changes) : l10n.t('Checking the plan…'),
      note: reviewNote(review),
      facts: judged ? reviewFacts(judged.plan, review.cost, region, situation.language) : [],
      isPricing: review.isPricing,
      notices: [
        ...(failed ? [{ ...failed, commands: [] }] : []),
        ...review.news.map(text => ({ severity: 'info' as const, text, commands: [] })),
        ...(judged ? noticesOf(judged) : [])
          .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
          .map(one => presentNotice(one, review)),
      ],
      actions: reviewActions(review),
      answers: review.answers.map(one => ({ ...one, editLabel: editLabel(one) })),
    },
  };
}

function reviewNote({ judged, failure, pending }: ReviewSituation): string {
  if (pending === 'asking') return l10n.t('Answer the question above to continue.');
  if (!failure && judged?.plan.changes.length === 0)
    return l10n.t('There is nothing to do. Change the plan below to run it, or press Escape to leave it.');
  return failure || (judged && hasErrors(judged.plan))
    ? l10n.t('Nothing has been changed yet. Solve the problems below to run the plan, or press Escape to leave it.')
    : l10n.t('Nothing has been changed yet. Press Enter to run the plan, or Escape to leave it.');
}

function presentNotice(one: Notice, { answers, pending }: ReviewSituation): PlanView['notices'][number] {
  const answer = pending === undefined ? answers.find(({ key }) => key === answerToEdit(one.code)) : undefined;
  return {
    ...{ severity: one.severity, text: noticeText(one), commands: [...(one.commands ?? [])] },
    ...(answer && { edit: { key: answer.key, label: editLabel(answer) } }),
  };
}

function editLabel({ label }: GivenAnswer): string {
  return l10n.t('Edit {0}', label);
}

/** Without what its row says of a target that isn't in the plan. */
function noticesOf({ plan, optional }: JudgedPlan): Notice[] {
  const included = new Set(plan.changes.map(({ target }) => idKey(target)));
  const said = new Set(optional.map(({ id }) => idKey(id)).filter(key => !included.has(key)));
  return plan.notices.filter(({ target = '' }) => !said.has(idKey(target)));
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

function reviewFacts(plan: Plan, cost: CostEstimate | undefined, region: RegionNames, language: string): Fact[] {
  if (!plan.changes.some(concernsReplicas)) return [];
  if (!cost) return [{ label: l10n.t('Cost'), value: l10n.t('Estimating the cost…'), detail: '' }];
  return costText(cost, region, language).map(({ text, description, detail }, index) => ({
    label: index === 0 ? l10n.t('Cost') : '',
    value: [text, description].filter(Boolean).join(' '),
    detail,
  }));
}

function reviewActions({ judged, failure, pending, canGoBack, isJudging }: ReviewSituation): Action[] {
  const isOpen = pending === undefined;
  const errors = judged?.plan.notices.filter(({ severity }) => severity === 'error') ?? [];
  const remedy = judged && leaveOutRefused(judged.plan, judged.optional);
  const canRun = judged !== undefined && !isJudging && isRunnable(judged, failure);
  return [
    {
      id: 'run',
      label: l10n.t('Run'),
      description:
        errors.length > 0 ? l10n.t("Can't run yet: {0}", errors.map(({ message }) => message).join(' ')) : '',
      isMain: true,
      isEnabled: isOpen && canRun,
    },
    ...(failure ? [quiet('retry', l10n.t('Try Again'), isOpen && !isJudging)] : []),
    ...(remedy ? [quiet('leaveOut', remedy.label, isOpen && !isJudging, remedy.description)] : []),
    quiet('export', l10n.t('Export As…'), isOpen && judged !== undefined, l10n.t('changes nothing in Azure')),
    ...(canGoBack ? [quiet('back', l10n.t('Back'), isOpen)] : []),
  ];
}

function quiet(id: Action['id'], label: string, isEnabled = true, description = ''): Action {
  return { id, label, description, isMain: false, isEnabled };
}

function presentOperation(operation: OperationRecord, situation: PlanSituation, region: RegionNames): Shown {
  const { plan, steps, state, startedAt, finishedAt } = operation;
  const { now, language, versionOf } = situation;
  const done = steps.filter(step => step.state === 'done').length;
  const failed = steps.filter(step => step.state === 'failed').length;
  const took = durationText((finishedAt ?? now) - startedAt);
  const percent = state === 'running' ? replicationPercent(operation, versionOf) : undefined;
  const headlines = {
    running:
      failed === 0
        ? l10n.t('{0} of {1} done', done, steps.length)
        : l10n.t('{0} of {1} done, {2} failed', done, steps.length, failed),
    succeeded: l10n.t('Done in {0}', took),
    failed: l10n.t('Failed after {0}', took),
    stopped: l10n.t('Followed for {0}', took),
  };
  return {
    rows: operationRows(operation, situation, region),
    view: {
      state,
      title: plan.title,
      headline: headlines[state],
      note: state === 'running' ? l10n.t('You can close this page. The operation continues, also after a reload.') : '',
      ...(percent !== undefined && { percent, percentText: percentText(percent, language) }),
      percentLabel: l10n.t('Replication'),
      facts: [
        { label: l10n.t('Started'), value: timeText(startedAt, now, language), detail: '' },
        // The headline says the other.
        state === 'running'
          ? { label: l10n.t('Duration'), value: took, detail: '' }
          : { label: l10n.t('Changes'), value: l10n.t('{0} of {1}', done, steps.length), detail: '' },
      ],
      notices: plan.notices
        .filter(({ severity }) => severity === 'warning')
        .map(one => ({ severity: one.severity, text: noticeText(one), commands: [] })),
      actions: [
        ...(state === 'running' ? [quiet('stopFollowing', l10n.t('Stop Following…'))] : []),
        ...(state === 'failed' ? [quiet('retry', l10n.t('Retry…'))] : []),
        quiet('export', l10n.t('Export As…')),
        quiet('showActivity', l10n.t('Show Activity')),
      ],
    },
  };
}

function presentGone(): Shown {
  return {
    rows: [],
    view: {
      state: 'gone',
      title: l10n.t('Operation'),
      headline: l10n.t('This operation is no longer in the list of operations.'),
      note: '',
    },
  };
}
