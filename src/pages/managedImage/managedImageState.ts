import * as z from 'zod/mini';

/** The page's state that VS Code keeps across a reload. */
export const managedImageState = z.object({ imageId: z.string() });
export type ManagedImageState = z.infer<typeof managedImageState>;
