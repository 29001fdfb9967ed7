import type { Plan } from '../../domain/plan/plan';
import type { JudgedPlan, TargetChoices } from '../../domain/plan/planReview';
import type { Location } from '../../domain/region/region';
import { key, type Answers } from '../engine/answers';
import { runFlow } from '../engine/flow';
import { step, type Step } from '../engine/step';
import type { WizardServices } from '../services';
import { judged } from './judged';
import { stepReview, type Decision } from './reviewPlan';

const decision = key<Decision>('decision');

export type AskPlanServices = Pick<WizardServices, 'prompter' | 'reader' | 'reviewPlan'>;

/** A plan, and which of its targets the user can choose. */
export type ChoosablePlan = Pick<JudgedPlan, 'plan' | 'optional' | 'columns'>;

/** Asks questions and lets the user decide on the resulting plan. Undefined if the user cancelled. Changes nothing in Azure. */
export async function askPlan(
  title: string,
  steps: readonly Step[],
  plan: (answers: Answers, choices: TargetChoices) => Promise<Plan | ChoosablePlan>,
  services: AskPlanServices,
  locations?: () => Promise<readonly Location[] | undefined>,
): Promise<Decision | undefined> {
  const review = step({
    key: decision,
    ask: ({ answers, ...context }) =>
      services.reviewPlan(
        stepReview(context, async choices => {
          const built = await plan(answers, choices);
          return 'plan' in built
            ? judged(built.plan, services.reader, locations, built)
            : judged(built, services.reader, locations);
        }),
      ),
  });
  return (await runFlow(title, [...steps, review], services.prompter))?.get(decision);
}
