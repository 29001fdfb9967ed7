import * as z from 'zod/mini';

const planState = z.object({ operationId: z.string() });

/** The operation that a page showed before a reload. Undefined for a plan that was not run: it is gone with its wizard. */
export function operationIdIn(state: unknown): string | undefined {
  return planState.safeParse(state).data?.operationId;
}
