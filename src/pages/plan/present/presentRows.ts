import * as l10n from '@vscode/l10n';
import { durationText, estimateText } from '../../../base/duration';
import { traitsOf } from '../../../domain/change/traitsOf';
import type { CostEstimate } from '../../../domain/cost/cost';
import { costText } from '../../../domain/cost/costText';
import { failureParagraphs } from '../../../domain/errors/failureParagraphs';
import { idKey } from '../../../domain/id/resourceId';
import { describePlan } from '../../../domain/plan/describePlan';
import type { Change } from '../../../domain/plan/plan';
import { joined, type RegionNames } from '../../../domain/plan/planLine';
import { readinessOf } from '../../../domain/version/readiness';
import { isStepActive } from '../../../operations/isStepActive';
import type { OperationRecord, Step } from '../../../operations/journal/record';
import { stepStateText } from '../../../operations/stepStateText';
import { versionOfStep } from '../../../operations/versionOfStep';
import { waitingText } from '../../../operations/waitingText';
import { percentText } from '../../kit/format';
import { workStates } from '../../kit/workState';
import type { PlanRow } from '../contract';
import { presentRegionsOf, sharedStorage } from './presentRegions';
import type { PlanSituation, ReviewSituation } from './situation';

/** One row for each change, and below for each target that was left out. */
export function reviewRows(review: ReviewSituation, situation: PlanSituation, region: RegionNames): PlanRow[] {
  const { judged, leftOut, costs } = review;
  if (!judged) return [];
  const optional = new Map(judged.optional.map(one => [idKey(one.id), one]));
  const rows = judged.plan.changes.map((change, index) => {
    const option = optional.get(idKey(change.target));
    return {
      ...rowOf(change, index, situation, region),
      ...costOf(costs.get(idKey(change.target)), region, situation.language),
      ...(option && { tick: { isTicked: true, label: l10n.t('Include {0}', option.label) } }),
    };
  });
  const out = judged.optional.filter(({ id }) => leftOut.has(id));
  return [
    ...rows,
    ...out.map(({ id, label }) => ({
      ...{ key: idKey(id), icon: 'circle-slash', name: label, note: l10n.t('left out'), details: [], regions: [] },
      ...{ cost: '', costDetail: '', tick: { isTicked: false, label: l10n.t('Include {0}', label) } },
    })),
  ];
}

export function operationRows(operation: OperationRecord, situation: PlanSituation, region: RegionNames): PlanRow[] {
  return operation.plan.changes.map((change, index) => {
    const step = operation.steps[index] ?? { state: 'waiting' };
    const id = versionOfStep(change, step);
    const canOpen = id !== undefined && step.state !== 'waiting' && step.state !== 'skipped';
    return {
      ...rowOf(change, index, situation, region, step),
      work: workOf(change, step, situation),
      ...(canOpen && { opens: { id, label: l10n.t('Show Version') } }),
    };
  });
}

function rowOf(
  change: Change,
  index: number,
  { versionOf, language, locations }: PlanSituation,
  name: RegionNames,
  step?: Step,
): PlanRow {
  const [first, ...more] = describePlan({ changes: [change] }, locations);
  const regions = presentRegionsOf(change, { name, version: versionOf(change.target), step, language });
  return {
    key: `${index} ${idKey(change.target)}`,
    icon: first?.icon ?? '',
    name: first?.text ?? '',
    note: first?.detail ?? '',
    details: [
      sharedStorage(change),
      ...more.filter(line => regions.length === 0 || !line.isRegion).map(({ text, detail }) => joined(text, detail)),
    ].filter(Boolean),
    regions,
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

function workOf(change: Change, step: Step, { versionOf, now, language }: PlanSituation): PlanRow['work'] {
  const id = versionOfStep(change, step);
  const version = id === undefined ? undefined : versionOf(id);
  const readiness = version?.replication ? readinessOf(version) : undefined;
  const percent = step.state === 'done' ? 100 : isStepActive(step) && readiness ? readiness.progress : undefined;
  const minutes = traitsOf(change).typicalMinutes;
  const time = step.startedAt === undefined ? '' : durationText((step.finishedAt ?? now) - step.startedAt);
  const usual =
    minutes !== undefined && isStepActive(step) ? l10n.t('usually {0}', estimateText(minutes * 60_000)) : '';
  return {
    state: workStates[step.state],
    text: stepStateText(step.state),
    ...(percent !== undefined && { percent }),
    percentText: percent === undefined || step.state === 'done' ? '' : percentText(percent, language),
    time: joined(time, usual),
    remark: (step.waitingFor && waitingText(step.waitingFor)) ?? step.remark ?? '',
    failure: step.failure ? [...failureParagraphs(step.failure)] : [],
  };
}
