import * as l10n from '@vscode/l10n';
import { lazyLoad } from '../../../base/lazy';
import { sameId } from '../../../domain/id/resourceId';
import type { RescueRow } from '../../../domain/labs/exports/rescueReport';
import type { Lab } from '../../../domain/labs/lab/lab';
import type { OptionalTarget } from '../../../domain/plan/planReview';
import type { RescueFormat } from '../../../export/rescue/rescueReport';
import type { OperationRecord } from '../../../operations/journal/record';
import { key, type Answers } from '../../engine/answers';
import { runFlow } from '../../engine/flow';
import { step } from '../../engine/step';
import { judged } from '../../plan/judged';
import { stepReview, type Decision } from '../../plan/reviewPlan';
import type { WizardServices } from '../../services';
import { createLabResearch } from '../shared/labResearch';
import { assessLabs } from './assessLabs';
import { findLabOwners, type OwnedLabs } from './labOwners';
import { askReadiness, type ListAnswer } from './readinessList';

const keys = {
  owners: key<readonly OwnedLabs[]>('owners'),
  list: key<ListAnswer>('list'),
  decision: key<Decision>('decision'),
};

/** A plan to run with its readiness report, or the report to open. */
export type RescueDecision =
  | { readonly decision: Decision; readonly rows: readonly RescueRow[] }
  | { readonly report: RescueFormat; readonly rows: readonly RescueRow[] };

/** These labs, or the labs of lab plans that the user selects, with these preselected; all if absent. */
export type RescueScope = { readonly labs: readonly Lab[] } | { readonly ownerIds?: readonly string[] };

/** Assesses all labs of the chosen lab plans, and plans the exports of those that can be exported. */
export async function askRescue(
  scope: RescueScope,
  operations: readonly OperationRecord[],
  services: WizardServices,
): Promise<RescueDecision | undefined> {
  const research = createLabResearch(services, operations);
  const found = lazyLoad(() => findLabOwners(services));
  const labsIn = (answers: Answers): readonly Lab[] =>
    'labs' in scope ? scope.labs : answers.need(keys.owners).flatMap(({ labs }) => labs);
  const steps = [
    step({
      key: keys.owners,
      when: () => !('labs' in scope),
      ask: ({ page, prompter, draft }) =>
        prompter.pickMany<OwnedLabs>({
          page,
          placeholder: l10n.t('Lab plans whose labs to check'),
          emptyMessage: l10n.t('There are no lab plans or labs in the selected subscriptions.'),
          choices: async () => {
            const among = draft?.map(({ id }) => id) ?? ('labs' in scope ? undefined : scope.ownerIds);
            return (await found()).choices.map(one => ({
              ...one,
              picked: one.picked === true && (among?.some(id => sameId(id, one.value.id)) ?? true),
            }));
          },
        }),
    }),
    step({
      key: keys.list,
      ask: ({ page, prompter, draft, answers }) =>
        askReadiness({ page, prompter }, draft?.chosen ?? new Map(), async chosen =>
          assessLabs(
            { labs: labsIn(answers), unread: 'labs' in scope ? [] : (await found()).unread },
            chosen,
            research,
          ),
        ),
    }),
    step({
      key: keys.decision,
      when: answers => answers.get(keys.list)?.report === undefined,
      ask: ({ answers, ...context }) =>
        services.reviewPlan(
          stepReview(context, () => {
            const { plan, labs, leftOut } = answers.need(keys.list).judged;
            const locations = async () => (await research.factsFor(labsIn(answers))).locations;
            return judged(plan, services.reader, locations, {
              optional: [
                ...labs.filter(({ state }) => state !== 'ready').map(({ lab, reason }) => skipped(lab, reason)),
                ...leftOut.map(lab => skipped(lab, l10n.t('Excluded by you.'))),
              ],
            });
          }),
        ),
    }),
  ];
  const title = 'labs' in scope ? l10n.t('Export Lab Templates to Gallery') : l10n.t('Rescue Lab Images');
  const answers = await runFlow(title, steps, services.prompter);
  const list = answers?.get(keys.list);
  const decision = answers?.get(keys.decision);
  if (!list) return undefined;
  const { rows } = list.judged;
  return list.report ? { report: list.report, rows } : decision && { decision, rows };
}

/** A lab that isn't exported. */
function skipped({ id, title }: Lab, reason: string): OptionalTarget {
  return { id, label: title, isRefused: false, isFixed: true, reason };
}
