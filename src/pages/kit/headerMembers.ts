import * as z from 'zod/mini';

/**
 * What the contract of a page of lists says of its header.
 * @param action IDs of its actions
 */
export const headerMembers = <Action extends string>(action: z.ZodMiniType<Action>) => ({
  state: z.enum(['loading', 'ready', 'failed']),
  headline: z.string(),
  /** Names the Azure if it isn't the real one. */
  tag: z.optional(z.string()),
  note: z.string(),
  notices: z.array(z.object({ severity: z.enum(['error', 'warning', 'info']), text: z.string() })),
  actions: z.array(z.object({ id: action, label: z.string(), isEnabled: z.boolean() })),
  actionsLabel: z.string(),
});
