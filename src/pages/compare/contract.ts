import * as z from 'zod/mini';
import { headerMembers } from '../kit/headerMembers';

/** Messages between the host and the page. All text is already translated: the page has none of its own. */

const actionId = z.enum(['refresh', 'showJson', 'exportMarkdown']);

const column = z.object({ id: z.string(), name: z.string(), fullName: z.string() });

const row = z.object({
  label: z.string(),
  /** Of the first and the second. */
  values: z.tuple([z.string(), z.string()]),
  /** Emphasized among others: says so. Empty otherwise. */
  remark: z.string(),
});

const compareTable = z.object({
  title: z.string(),
  propertyLabel: z.string(),
  columns: z.tuple([column, column]),
  onlyDifferences: z.object({ label: z.string(), isOn: z.boolean() }),
  groups: z.array(z.object({ title: z.string(), rows: z.array(row) })),
  /** Instead of groups. */
  empty: z.string(),
});

const compareView = z.object({
  ...headerMembers(actionId),
  /** The names of both, in parts. */
  names: z.array(z.string()),
  table: z.optional(compareTable),
});

export type CompareView = z.infer<typeof compareView>;
export type CompareTable = z.infer<typeof compareTable>;
export type ActionId = z.infer<typeof actionId>;

export const toPage = z.discriminatedUnion('type', [z.object({ type: z.literal('state'), view: compareView })]);

/** Besides `ready`, which every page sends. */
export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act'), action: actionId }),
  z.object({ type: z.literal('onlyDifferences'), isOn: z.boolean() }),
  /** The name of one of the two was chosen. */
  z.object({ type: z.literal('open'), id: z.string() }),
]);

export type ToPage = z.infer<typeof toPage>;
export type ToHost = z.infer<typeof toHost>;
