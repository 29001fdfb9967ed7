import * as z from 'zod/mini';

/** The page's state that VS Code keeps across a reload. */
export const panelState = z.object({ versionId: z.string() });
export type PanelState = z.infer<typeof panelState>;
