import * as z from 'zod/mini';

/**
 * The contract of a titled list of facts.
 * @param id IDs of the sections
 */
export const factSection = <Id extends string>(id: z.ZodMiniType<Id>) =>
  z.object({
    id,
    title: z.string(),
    entries: z.array(z.object({ label: z.string(), value: z.string() })),
    /** Instead of entries, or about them. Empty if there is nothing to say. */
    note: z.string(),
  });

export type FactSection<Id extends string> = z.infer<ReturnType<typeof factSection<Id>>>;
