import * as z from 'zod/mini';

/** The page's state that VS Code keeps across a reload. */
export const usageState = z.object({ imageId: z.string() });
export type UsageState = z.infer<typeof usageState>;
