import * as z from 'zod/mini';
import { headerMembers } from '../kit/headerMembers';
import { tableView } from '../kit/tableView';

/** Messages between the host and the page. All text is already translated: the page has none of its own. */

const actionId = z.enum(['refresh', 'exportMarkdown']);

const usageView = z.object({
  ...headerMembers(actionId),
  /** The name of the image, in its parts. */
  names: z.array(z.string()),
  /** Rows have no command: names lead to the portal, where there is one. */
  table: z.optional(tableView(z.never())),
  hasPortal: z.boolean(),
});

export type UsageView = z.infer<typeof usageView>;
export type ActionId = z.infer<typeof actionId>;

export const toPage = z.discriminatedUnion('type', [z.object({ type: z.literal('state'), view: usageView })]);

/** Besides `ready`, which every page sends. */
export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act'), action: actionId }),
  /** Opens a resource in the portal. */
  z.object({ type: z.literal('open'), id: z.string() }),
]);

export type ToPage = z.infer<typeof toPage>;
export type ToHost = z.infer<typeof toHost>;
