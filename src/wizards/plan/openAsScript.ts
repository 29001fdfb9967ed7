import type { Plan } from '../../domain/plan/plan';
import { showUntitled } from '../../platform/showDocument';
import { Cancelled, GoBack } from '../engine/prompter';
import { askExporter } from './askExporter';
import type { StepReview } from './reviewPlan';

/** Asks for a language, and opens the plan as a script; opens nothing if the user leaves the question. */
export async function openAsScript(plan: Plan, { page, prompter }: StepReview): Promise<void> {
  const exporter = await askExporter({ ...page, canGoBack: false }, prompter).catch(unlessLeft);
  if (exporter) await showUntitled(exporter.languageId, exporter.export(plan));
}

function unlessLeft(error: unknown): undefined {
  if (!(error instanceof Cancelled || error instanceof GoBack)) throw error;
}
