import type { Plan } from '../../domain/plan/plan';
import type { Location } from '../../domain/region/region';
import { key, type Answers } from '../engine/answers';
import { runFlow } from '../engine/flow';
import { step, type Step } from '../engine/step';
import type { WizardServices } from '../services';
import { judged } from './judged';
import { stepReview, type Decision } from './reviewPlan';

const decision = key<Decision>('decision');

export type AskPlanServices = Pick<WizardServices, 'prompter' | 'reader' | 'reviewPlan'>;

/** Asks questions and lets the user decide on the resulting plan. Undefined if the user cancelled. Changes nothing in Azure. */
export async function askPlan(
  title: string,
  steps: readonly Step[],
  plan: (answers: Answers) => Promise<Plan>,
  services: AskPlanServices,
  locations?: () => Promise<readonly Location[] | undefined>,
): Promise<Decision | undefined> {
  const review = step({
    key: decision,
    ask: ({ answers, ...context }) =>
      services.reviewPlan(stepReview(context, async () => judged(await plan(answers), services.reader, locations))),
  });
  return (await runFlow(title, [...steps, review], services.prompter))?.get(decision);
}
