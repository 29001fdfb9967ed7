import * as z from 'zod/mini';

/** The page's state that VS Code keeps across a reload. */
export const compareState = z.object({ ids: z.tuple([z.string(), z.string()]) });
export type CompareState = z.infer<typeof compareState>;
