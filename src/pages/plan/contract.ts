import * as z from 'zod/mini';

/** Messages between the host and the page. All text is already translated: the page has none of its own. */

const share = z.number().check(z.gte(0), z.lte(100));

/** As for regions: the page draws the state of a row or region by it. */
const workState = z.enum(['waiting', 'replicating', 'ready', 'failed', 'stuck']);

const actionId = z.enum(['run', 'back', 'export', 'leaveOut', 'stopFollowing', 'retry', 'showActivity']);

const region = z.object({
  key: z.string(),
  /** `East US · 2 replicas`. */
  text: z.string(),
  kind: z.enum(['home', 'added', 'changed', 'removed', 'kept']),
  /** While the operation runs. */
  state: z.optional(workState),
  /** `43%` or `ready`. */
  stateText: z.string(),
});

const row = z.object({
  key: z.string(),
  /** How many rows above it it belongs to. */
  level: z.number(),
  /** The name of a codicon. */
  icon: z.string(),
  name: z.string(),
  note: z.string(),
  /** Under review: why Azure would refuse it. */
  problems: z.array(z.string()),
  details: z.array(z.string()),
  regions: z.array(region),
  /** Under review: of all changes to the target, in the last one. Empty if they don't affect the cost, or all are unknown. */
  cost: z.string(),
  /** Its formula. */
  costDetail: z.string(),
  /** Absent if it can't be left out. */
  tick: z.optional(z.object({ key: z.string(), isTicked: z.boolean(), label: z.string() })),
  /** What the decision on it is made by: one for each column of the table, or none. */
  facts: z.array(z.string()),
  /** Of an operation. */
  work: z.optional(
    z.object({
      state: workState,
      text: z.string(),
      /** Absent if it isn't known. */
      percent: z.optional(share),
      percentText: z.string(),
      time: z.string(),
      /** A remark or what is waited for. */
      remark: z.string(),
      /** What went wrong, how to fix it, and what Azure said. Empty if nothing did. */
      failure: z.array(z.string()),
    }),
  ),
  /** The index of a change that failed, to be made again, and the label of the button. */
  retry: z.optional(z.object({ index: z.number(), label: z.string() })),
  /** A version whose page can be opened, and the label of the button. */
  opens: z.optional(z.object({ id: z.string(), label: z.string() })),
});

const notice = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  text: z.string(),
  /** Commands that someone with more permissions can run. */
  commands: z.array(z.string()),
  /** The answer to change because of it, with the label of the button. */
  edit: z.optional(z.object({ key: z.string(), label: z.string() })),
});

/** Under review, what will become of a region; of an operation, the state of the work on it. */
const markKind = z.enum(['added', 'changed', 'removed', 'kept', ...workState.options]);

const map = z.object({
  label: z.string(),
  marks: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      summary: z.string(),
      kind: markKind,
      isHome: z.boolean(),
      tooltip: z.array(z.string()),
      longitude: z.optional(z.number()),
      latitude: z.optional(z.number()),
    }),
  ),
  legend: z.array(z.object({ kind: markKind, label: z.string() })),
  /** What the ring around a mark means. Empty if none has one. */
  homeLabel: z.string(),
});

const planView = z.object({
  state: z.enum(['loading', 'review', 'asking', 'running', 'succeeded', 'failed', 'stopped', 'gone']),
  title: z.string(),
  tag: z.optional(z.string()),
  headline: z.string(),
  /** What Run and Escape do, or what goes on meanwhile. */
  note: z.string(),
  percent: z.optional(share),
  percentText: z.string(),
  percentLabel: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string(), detail: z.string() })),
  /** Whether the cost is being estimated; what is shown is of the plan before. */
  isPricing: z.boolean(),
  notices: z.array(notice),
  copyLabel: z.string(),
  actions: z.array(
    z.object({ id: actionId, label: z.string(), description: z.string(), isMain: z.boolean(), isEnabled: z.boolean() }),
  ),
  actionsLabel: z.string(),
  answersTitle: z.string(),
  answers: z.array(z.object({ key: z.string(), label: z.string(), value: z.string(), editLabel: z.string() })),
  table: z.object({
    title: z.string(),
    change: z.string(),
    columns: z.array(z.string()),
    cost: z.string(),
    state: z.string(),
    time: z.string(),
    rows: z.array(row),
  }),
  map: z.optional(map),
});

export type PlanView = z.infer<typeof planView>;
export type ActionId = z.infer<typeof actionId>;
export type PlanRow = z.infer<typeof row>;
export type RegionChip = z.infer<typeof region>;
export type PlanMap = z.infer<typeof map>;

export const toPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), view: planView }),
  /** Announced once by a screen reader. */
  z.object({ type: z.literal('announce'), text: z.string() }),
  /** What to restore after a reload. */
  z.object({ type: z.literal('save'), state: z.object({ operationId: z.string() }) }),
]);

/** Besides `ready`, which every page sends. */
export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act'), action: actionId }),
  z.object({ type: z.literal('edit'), key: z.string() }),
  z.object({ type: z.literal('tick'), key: z.string(), isTicked: z.boolean() }),
  z.object({ type: z.literal('copy'), text: z.string() }),
  z.object({ type: z.literal('open'), id: z.string() }),
  z.object({ type: z.literal('retry'), index: z.number() }),
  /** Escape. */
  z.object({ type: z.literal('leave') }),
]);

export type ToPage = z.infer<typeof toPage>;
export type ToHost = z.infer<typeof toHost>;
