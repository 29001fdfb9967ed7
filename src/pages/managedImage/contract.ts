import * as z from 'zod/mini';
import { factSection } from '../kit/factSection';
import { tableView } from '../kit/tableView';

/** Messages between the host and the page. All text is already translated: the page has none of its own. */

const actionId = z.enum(['cloneManagedImage', 'editTags', 'viewProperties', 'openInPortal', 'refresh', 'delete']);

const managedImageView = z.object({
  /** `ready` and `failed` also say whether it can be cloned. */
  state: z.enum(['loading', 'ready', 'failed', 'gone']),
  names: z.array(z.string()),
  headline: z.string(),
  /** Names the Azure if it isn't the real one. */
  tag: z.optional(z.string()),
  note: z.string(),
  notices: z.array(z.object({ severity: z.enum(['error', 'warning', 'info']), text: z.string() })),
  actions: z.array(
    z.object({
      id: actionId,
      label: z.string(),
      isEnabled: z.boolean(),
      isMain: z.boolean(),
      /** Why it isn't enabled. */
      reason: z.optional(z.string()),
    }),
  ),
  actionsLabel: z.string(),
  sections: z.array(factSection(z.enum(['properties', 'place', 'tags']), z.never())),
  /** What was cloned from it. Rows have no command: their names lead to the version. */
  table: z.optional(tableView(z.never())),
});

export type ManagedImageView = z.infer<typeof managedImageView>;
export type ActionId = z.infer<typeof actionId>;

export const toPage = z.discriminatedUnion('type', [z.object({ type: z.literal('state'), view: managedImageView })]);

/** Besides `ready`, which every page sends. */
export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act'), action: actionId }),
  /** Opens the page of a version that was cloned from the image. */
  z.object({ type: z.literal('open'), id: z.string() }),
]);

export type ToPage = z.infer<typeof toPage>;
export type ToHost = z.infer<typeof toHost>;
