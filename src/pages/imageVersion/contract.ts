import * as z from 'zod/mini';

/** What the host and the page say to each other. All text is in the user's language already: the page has no words. */

const regionState = z.enum(['waiting', 'replicating', 'stuck', 'ready', 'failed']);
const percent = z.number().check(z.gte(0), z.lte(100));

const regionRow = z.object({
  key: z.string(),
  name: z.string(),
  place: z.string(),
  isHome: z.boolean(),
  replicas: z.string(),
  storage: z.string(),
  percent,
  percentText: z.string(),
  state: regionState,
  stateText: z.string(),
  /** Azure's words on what went wrong, or how long nothing has moved; empty where all is well. */
  details: z.string(),
  /** Empty where nobody saw it begin. */
  elapsed: z.string(),
  /** Empty where there is no telling. */
  timeLeft: z.string(),
  /** The whole row in one sentence, for a tooltip. */
  summary: z.string(),
  /** Degrees; absent for a region that Azure gives no place. */
  longitude: z.optional(z.number()),
  latitude: z.optional(z.number()),
});

const columns = z.object({
  region: z.string(),
  replicas: z.string(),
  storage: z.string(),
  progress: z.string(),
  state: z.string(),
  elapsed: z.string(),
  timeLeft: z.string(),
});

const actionId = z.enum([
  'retryFailedRegions',
  'deleteManagedImage',
  'reveal',
  'copyId',
  'openInPortal',
  'copyDetails',
]);

const replicationView = z.object({
  versionId: z.string(),
  /** Gallery, definition, version. */
  names: z.array(z.string()),
  state: z.enum(['loading', 'waiting', 'replicating', 'stuck', 'ready', 'failed', 'gone']),
  headline: z.string(),
  /** Which Azure this is, where it is not the real one. */
  tag: z.optional(z.string()),
  percent,
  percentText: z.string(),
  percentLabel: z.string(),
  /** What the operation that makes the version does, before there is one. */
  steps: z.array(z.object({ text: z.string(), state: regionState, stateText: z.string() })),
  stepsLabel: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  notices: z.array(z.object({ severity: z.enum(['error', 'warning', 'info']), text: z.string() })),
  actions: z.array(z.object({ id: actionId, label: z.string(), isMain: z.boolean(), isEnabled: z.boolean() })),
  actionsLabel: z.string(),
  mapLabel: z.string(),
  tableLabel: z.string(),
  columns,
  homeLabel: z.string(),
  rows: z.array(regionRow),
  logLabel: z.string(),
  logEmpty: z.string(),
  log: z.array(
    z.object({
      id: z.number(),
      time: z.string(),
      kind: z.enum(['began', 'completed', 'failed', 'stuck', 'moving', 'quarter', 'ready']),
      text: z.string(),
    }),
  ),
});

export type ReplicationView = z.infer<typeof replicationView>;
export type RegionRow = z.infer<typeof regionRow>;
export type RegionRowState = RegionRow['state'];
export type ActionId = z.infer<typeof actionId>;

export const toPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), view: replicationView }),
  /** Read out by a screen reader, once. */
  z.object({ type: z.literal('announce'), text: z.string() }),
]);

export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('act'), action: actionId }),
]);

export type ToPage = z.infer<typeof toPage>;
export type ToHost = z.infer<typeof toHost>;
