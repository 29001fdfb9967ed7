import * as l10n from '@vscode/l10n';
import { durationText, estimateText } from '../../../base/duration';
import { traitsOf } from '../../../domain/change/traitsOf';
import type { CostEstimate, PlanEstimate } from '../../../domain/cost/cost';
import { costText } from '../../../domain/cost/costText';
import { failureParagraphs } from '../../../domain/errors/failureParagraphs';
import { idKey, sameId } from '../../../domain/id/resourceId';
import { describePlan } from '../../../domain/plan/describePlan';
import type { Change, Plan } from '../../../domain/plan/plan';
import { joined, type RegionNames } from '../../../domain/plan/planLine';
import type { OptionalTarget } from '../../../domain/plan/planReview';
import { concernsReplicas } from '../../../domain/region/replicaChanges';
import { readinessOf } from '../../../domain/version/readiness';
import { isStepActive } from '../../../operations/isStepActive';
import type { OperationRecord, Step } from '../../../operations/journal/record';
import { stepStateText } from '../../../operations/stepStateText';
import { replicatedVersionOf, versionOfStep } from '../../../operations/versionOfStep';
import { waitingText } from '../../../operations/waitingText';
import { timeUntilReady } from '../../../watching/timeUntilReady';
import { percentText } from '../../kit/format';
import { workStates } from '../../kit/workState';
import type { PlanRow } from '../contract';
import { presentRegionsOf, sharedStorage } from './presentRegions';
import { rowTree, type PlacedChange } from './rowTree';
import type { PlanSituation, ReviewSituation } from './situation';

/** One row for each change, and for each target that isn't in the plan. */
export function reviewRows(review: ReviewSituation, situation: PlanSituation, region: RegionNames): PlanRow[] {
  const { judged } = review;
  if (!judged) return [];
  const costs = costsOfRows(review.cost);
  const optional = new Map(judged.optional.map(one => [idKey(one.id), one]));
  const lastOn = new Map(judged.plan.changes.map(({ target }, index) => [idKey(target), index]));
  const rows = rowTree(judged.plan.changes).map(placed => {
    const target = idKey(placed.change.target);
    // A change that is the last of its target has the cost of all of them.
    const isLast = lastOn.get(target) === placed.index;
    const option = optional.get(target);
    return {
      ...rowOf(placed, situation, region),
      problems: problemsOf(placed.change, judged.plan),
      ...(isLast && costOf(costs.get(target), region, situation.language)),
      ...(isLast && !review.cost && review.isPricing && concernsReplicas(placed.change) && { cost: '…' }),
      ...(option && choiceOf(option, true)),
      ...(option && isLast && { key: target }),
    };
  });
  return withLeftOut(rows, judged.optional);
}

/** Each target that isn't in the plan has its row where it would be in it. */
function withLeftOut(rows: readonly PlanRow[], optional: readonly OptionalTarget[]): PlanRow[] {
  const known = new Set(rows.map(({ key }) => key));
  const after = new Map<string | undefined, PlanRow[]>();
  let last: string | undefined;
  for (const option of optional) {
    const key = idKey(option.id);
    if (known.has(key)) last = key;
    else after.set(last, [...(after.get(last) ?? []), rowOfLeftOut(option)]);
  }
  const first = rows.findIndex(({ tick }) => tick);
  const start = first === -1 ? rows.length : first;
  return [
    ...rows.slice(0, start),
    ...(after.get(undefined) ?? []),
    ...rows.slice(start).flatMap(row => [row, ...(after.get(row.key) ?? [])]),
  ];
}

function rowOfLeftOut(option: OptionalTarget): PlanRow {
  return {
    ...{ key: idKey(option.id), icon: 'circle-slash', name: option.label, level: 0 },
    note: option.facts || option.reason !== undefined ? '' : l10n.t('left out'),
    ...{ problems: [], details: option.reason === undefined ? [] : [option.reason] },
    ...{ regions: [], cost: '', costDetail: '' },
    ...choiceOf(option, false),
  };
}

/** None if all are unknown: why is said once, above. */
function costsOfRows(cost: PlanEstimate | undefined): PlanEstimate['versions'] {
  const versions = cost?.versions ?? new Map<string, CostEstimate>();
  return [...versions.values()].some(({ monthly }) => !('unknown' in monthly)) ? versions : new Map();
}

/** The errors about its target. Their fixes stand above the rows. */
function problemsOf({ target }: Change, { notices }: Plan): string[] {
  const own = notices.filter(one => one.severity === 'error' && sameId(one.target ?? '', target));
  return own.map(({ message }) => message);
}

function choiceOf(
  { id, label, isFixed, facts = [] }: OptionalTarget,
  isTicked: boolean,
): Pick<PlanRow, 'facts' | 'tick'> {
  return {
    facts: [...facts],
    ...(!isFixed && { tick: { key: idKey(id), isTicked, label: l10n.t('Include {0}', label) } }),
  };
}

export function operationRows(operation: OperationRecord, situation: PlanSituation, region: RegionNames): PlanRow[] {
  return rowTree(operation.plan.changes).map(placed => {
    const { change, index } = placed;
    const step = operation.steps[index] ?? { state: 'waiting' };
    const id = versionOfStep(change, step);
    const canOpen = id !== undefined && hasVersion(change, step, situation.versionOf(id) !== undefined);
    return {
      ...rowOf(placed, situation, region, step),
      work: workOf(change, step, situation),
      ...(step.state === 'failed' && { retry: { index, label: l10n.t('Retry…') } }),
      ...(canOpen && { opens: { id, label: l10n.t('Show Version') } }),
    };
  });
}

/** Whether there is a version to open: a change that failed may have failed before it made one. */
function hasVersion(change: Change, { state, made }: Step, isKnown: boolean): boolean {
  if (state === 'waiting' || state === 'skipped') return false;
  if (state !== 'sending' && state !== 'failed') return true;
  return isKnown || made !== undefined || traitsOf(change).updatesVersion(change) !== undefined;
}

function rowOf(
  { change, index, level }: PlacedChange,
  { versionOf, language, locations }: PlanSituation,
  name: RegionNames,
  step?: Step,
): PlanRow {
  const [first, ...more] = describePlan({ changes: [change] }, locations);
  const regions = presentRegionsOf(change, { name, version: versionOf(change.target), step, language });
  return {
    key: `${index} ${idKey(change.target)}`,
    level,
    icon: first?.icon ?? '',
    name: first?.text ?? '',
    note: first?.detail ?? '',
    problems: [],
    details: [
      sharedStorage(change),
      ...more.filter(line => regions.length === 0 || !line.isRegion).map(({ text, detail }) => joined(text, detail)),
    ].filter(Boolean),
    regions,
    facts: [],
    cost: '',
    costDetail: '',
  };
}

function costOf(
  estimate: CostEstimate | undefined,
  region: RegionNames,
  language: string,
): Pick<PlanRow, 'cost' | 'costDetail'> {
  const [line] = estimate ? costText(estimate, region, language) : [];
  return { cost: line?.text ?? '', costDetail: line?.detail ?? '' };
}

function workOf(change: Change, step: Step, situation: PlanSituation): PlanRow['work'] {
  const { versionOf, now, language } = situation;
  const id = replicatedVersionOf(change, step);
  const version = id === undefined ? undefined : versionOf(id);
  const readiness = version?.replication ? readinessOf(version) : undefined;
  const percent = step.state === 'done' ? 100 : isStepActive(step) && readiness ? readiness.progress : undefined;
  const time = step.startedAt === undefined ? '' : durationText((step.finishedAt ?? now) - step.startedAt);
  return {
    state: workStates[step.state],
    text: stepStateText(step.state),
    ...(percent !== undefined && { percent }),
    percentText: percent === undefined || step.state === 'done' ? '' : percentText(percent, language),
    time: joined(time, isStepActive(step) ? expectedTime(change, id, situation) : ''),
    remark: (step.waitingFor && waitingText(step.waitingFor)) ?? step.remark ?? '',
    failure: step.failure ? [...failureParagraphs(step.failure)] : [],
  };
}

/** How much longer it will take, by its own rate; before that is known, how long such a change usually takes. */
function expectedTime(change: Change, versionId: string | undefined, { historyOf, now }: PlanSituation): string {
  const history = versionId === undefined ? undefined : historyOf(versionId);
  const left = history && history.finishedAt === undefined ? timeUntilReady(history.regions, now) : undefined;
  if (left !== undefined && left > 0) return l10n.t('{0} left', estimateText(left));
  const minutes = traitsOf(change).typicalMinutes;
  return minutes === undefined ? '' : l10n.t('usually {0}', estimateText(minutes * 60_000));
}
