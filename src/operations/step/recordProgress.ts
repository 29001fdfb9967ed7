import type { Submission } from '../../azure/ports';
import type { StepContext } from './stepContext';

/** Persists the progress of a change, if it has changed. */
export async function recordProgress(
  context: StepContext,
  { progress, made }: Pick<Submission, 'progress' | 'made'>,
): Promise<void> {
  const known = context.step();
  const patch = {
    ...(progress !== undefined && progress !== known.progress && { progress }),
    ...(made !== undefined && made !== known.made && { made }),
  };
  if (Object.keys(patch).length > 0) await context.updateStep(patch);
}
