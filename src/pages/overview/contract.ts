import * as z from 'zod/mini';
import { headerMembers } from '../kit/headerMembers';
import { tableView, type Table as KitTable } from '../kit/tableView';

/** Messages between the host and the page. All text is already translated: the page has none of its own. */

const share = z.number().check(z.gte(0), z.lte(100));

const tileId = z.enum(['cost', 'replicating', 'failed', 'expired', 'expiring', 'misplaced', 'unused']);
const adoptionKind = z.enum(['latest', 'oneBehind', 'older', 'expired', 'deleted', 'follows']);
/** What a row leads to. */
const mendId = z.enum(['cleanUp', 'editRegions', 'retryFailedRegions', 'setEndOfLife', 'showReplication']);
const actionId = z.enum(['refresh', 'exportMarkdown', 'exportCsv']);

const tile = z.object({
  id: tileId,
  label: z.string(),
  value: z.string(),
  note: z.string(),
  /** What it doesn't count. */
  tooltip: z.optional(z.string()),
  tone: z.enum(['plain', 'good', 'busy', 'warning', 'error']),
  isChosen: z.boolean(),
});

const bars = z.object({
  id: z.string(),
  title: z.string(),
  rows: z.array(z.object({ id: z.string(), name: z.string(), value: z.string(), count: z.string(), share })),
  /** What isn't shown. Empty if nothing is left out. */
  more: z.string(),
});

const segments = z.array(z.object({ kind: adoptionKind, share }));

const adoption = z.object({
  title: z.string(),
  /** The plot in one sentence. */
  summary: z.string(),
  kinds: z.array(z.object({ kind: adoptionKind, label: z.string(), count: z.string() })),
  segments,
  columns: z.object({ definition: z.string(), machines: z.string(), versions: z.string() }),
  rows: z.array(z.object({ id: z.string(), name: z.string(), machines: z.string(), text: z.string(), segments })),
  more: z.string(),
});

const timeline = z.object({
  title: z.string(),
  summary: z.string(),
  publishedLabel: z.string(),
  endingLabel: z.string(),
  /** The highest bar of each kind: they have scales of their own. */
  publishedPeak: z.string(),
  endingPeak: z.string(),
  months: z.array(
    z.object({
      /** Under the axis: `Today`, `Sep 26`. Empty for most months. */
      tick: z.string(),
      name: z.string(),
      published: z.string(),
      ending: z.string(),
      publishedShare: share,
      endingShare: share,
      isNow: z.boolean(),
      isPast: z.boolean(),
    }),
  ),
  dataLabel: z.string(),
  monthLabel: z.string(),
});

const regions = z.object({
  title: z.string(),
  summary: z.string(),
  mapLabel: z.string(),
  marks: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      summary: z.string(),
      /** `missing`: machines are there, but not their version. */
      kind: z.enum(['replicas', 'missing']),
      share,
      tooltip: z.array(z.string()),
      longitude: z.optional(z.number()),
      latitude: z.optional(z.number()),
    }),
  ),
  legend: z.array(z.object({ kind: z.enum(['replicas', 'missing']), label: z.string() })),
  dataLabel: z.string(),
});

const overviewView = z.object({
  ...headerMembers(actionId),
  title: z.string(),
  tilesLabel: z.string(),
  tiles: z.array(tile),
  bars: z.array(bars),
  adoption: z.optional(adoption),
  timeline: z.optional(timeline),
  regions: z.optional(regions),
  table: z.optional(tableView(mendId)),
});

export type OverviewView = z.infer<typeof overviewView>;
export type TileId = z.infer<typeof tileId>;
export type MendId = z.infer<typeof mendId>;
export type ActionId = z.infer<typeof actionId>;
export type Adoption = z.infer<typeof adoption>;
export type Timeline = z.infer<typeof timeline>;
export type Regions = z.infer<typeof regions>;
export type Table = KitTable<MendId>;
export type Bars = z.infer<typeof bars>;

export const toPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), view: overviewView }),
  /** Announced once by a screen reader. */
  z.object({ type: z.literal('announce'), text: z.string() }),
]);

/** Besides `ready`, which every page sends. */
export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act'), action: actionId }),
  /** Undefined shows all definitions again. */
  z.object({ type: z.literal('filter'), tile: z.optional(tileId) }),
  z.object({ type: z.literal('more') }),
  /** Reveals a resource in the view. */
  z.object({ type: z.literal('reveal'), id: z.string() }),
  z.object({ type: z.literal('mend'), mend: mendId, id: z.string() }),
]);

export type ToPage = z.infer<typeof toPage>;
export type ToHost = z.infer<typeof toHost>;
