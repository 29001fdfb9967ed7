import * as z from 'zod/mini';

/** What a page leaves with VS Code, so that a reload finds the same version. */
export const panelState = z.object({ versionId: z.string() });
export type PanelState = z.infer<typeof panelState>;
