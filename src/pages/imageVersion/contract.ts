import * as z from 'zod/mini';
import { factSection, type FactSection } from '../kit/factSection';

/** Messages between the host and the page. All text is already translated: the page has none of its own. */

const regionState = z.enum(['waiting', 'replicating', 'stuck', 'ready', 'failed']);
const percent = z.number().check(z.gte(0), z.lte(100));

const regionRow = z.object({
  key: z.string(),
  name: z.string(),
  place: z.string(),
  isHome: z.boolean(),
  replicas: z.string(),
  /** Share of the region in the overall progress: its replicas. */
  weight: z.number().check(z.gte(1)),
  storage: z.string(),
  percent,
  percentText: z.string(),
  state: regionState,
  stateText: z.string(),
  /** Azure's error, or how long progress has stalled. Empty if all is well. */
  details: z.string(),
  /** Empty if the start wasn't observed. */
  elapsed: z.string(),
  /** Empty if unknown. */
  timeLeft: z.string(),
  /** The row in one sentence, for a tooltip. */
  summary: z.string(),
  /** Degrees. Absent if Azure gives the region no coordinates. */
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
  'createVm',
  'editRegions',
  'copyVersion',
  'setEndOfLife',
  'exportScript',
  'compare',
  'compareWithPrevious',
  'deleteManagedImage',
  'reveal',
  'copyId',
  'openInPortal',
  'copyDetails',
  'delete',
]);

const sectionId = z.enum(['properties', 'lifecycle', 'tags', 'cost', 'differences', 'users']);

const replicationView = z.object({
  versionId: z.string(),
  /** Gallery, definition, version. */
  names: z.array(z.string()),
  state: z.enum(['loading', 'waiting', 'replicating', 'stuck', 'ready', 'failed', 'gone']),
  headline: z.string(),
  /** Names the Azure if it isn't the real one. */
  tag: z.optional(z.string()),
  percent,
  percentText: z.string(),
  percentLabel: z.string(),
  /** Steps of the operation that creates the version, before it exists. */
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
  /** What is known of the version besides its replication. */
  sections: z.array(factSection(sectionId, actionId)),
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
export type Section = FactSection<z.infer<typeof sectionId>, ActionId>;
export type RegionRowState = RegionRow['state'];
export type ActionId = z.infer<typeof actionId>;

export const toPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), view: replicationView }),
  /** Announced once by a screen reader. */
  z.object({ type: z.literal('announce'), text: z.string() }),
]);

/** Besides `ready`, which every page sends. */
export const toHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act'), action: actionId }),
  /** The section is in sight, so that its content is worth reading from Azure. */
  z.object({ type: z.literal('seen'), section: sectionId }),
]);

export type ToPage = z.infer<typeof toPage>;
export type ToHost = z.infer<typeof toHost>;
