import type { StepContext } from './stepContext';

/** Persists that Azure has accepted the change: it is never sent again. */
export async function recordAccepted(context: StepContext): Promise<void> {
  if (context.step().state !== 'sending') return;
  await context.updateStep({ state: 'running', remark: undefined });
  await context.reread();
}
