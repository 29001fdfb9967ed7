import type { Plan } from '../../domain/plan/plan';
import type { Location } from '../../domain/region/region';
import { key, runFlow, step, type Answers, type Step } from '../engine/flow';
import { askPreview, type Decision, type PreviewServices } from './preview';

const decision = key<Decision>('decision');

/** Asks questions and previews the resulting plan. Undefined if the user cancelled. Changes nothing in Azure. */
export async function askPlan(
  title: string,
  steps: readonly Step[],
  plan: (answers: Answers) => Promise<Plan>,
  services: PreviewServices,
  locations?: () => Promise<readonly Location[] | undefined>,
): Promise<Decision | undefined> {
  const preview = step({
    key: decision,
    ask: ({ answers, page }) => askPreview(() => plan(answers), page, services, locations),
  });
  return (await runFlow(title, [...steps, preview], services.prompter))?.get(decision);
}
