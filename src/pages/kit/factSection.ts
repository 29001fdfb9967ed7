import * as z from 'zod/mini';

/**
 * The contract of a titled list of facts.
 * @param id IDs of the sections
 * @param action IDs of the actions that lead to more
 */
export const factSection = <Id extends string, Action extends string>(
  id: z.ZodMiniType<Id>,
  action: z.ZodMiniType<Action>,
) =>
  z.object({
    id,
    title: z.string(),
    entries: z.array(z.object({ label: z.string(), value: z.string() })),
    /** Instead of entries, or about them. Empty if there is nothing to say. */
    note: z.string(),
    action: z.optional(z.object({ id: action, label: z.string() })),
  });

export type FactSection<Id extends string, Action extends string> = z.infer<ReturnType<typeof factSection<Id, Action>>>;
