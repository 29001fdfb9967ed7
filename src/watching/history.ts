import * as z from 'zod/mini';

const sample = z.object({ at: z.number(), percent: z.number() });

const regionHistory = z.object({
  region: z.string(),
  state: z.enum(['Unknown', 'Replicating', 'Completed', 'Failed']),
  /** When the percentage changed, oldest first. */
  samples: z.array(sample),
  /** Undefined if its start wasn't observed. */
  beganAt: z.optional(z.number()),
  /** When it was first seen finished. Undefined if it already was at the first observation. */
  finishedAt: z.optional(z.number()),
  /** The observation before `finishedAt`, set if it was long before: the region finished some time in between. */
  finishedAfter: z.optional(z.number()),
  stuck: z.boolean(),
});

const logEntry = z.object({
  /** Increments by one. */
  id: z.number(),
  at: z.number(),
  kind: z.enum(['began', 'completed', 'failed', 'stuck', 'moving', 'quarter', 'ready']),
  region: z.optional(z.string()),
  percent: z.optional(z.number()),
  /** Azure's error details. */
  details: z.optional(z.string()),
});

/**
 * The observed replication history of one version. Times are milliseconds since 1970 in Azure's (or Sample Azure's)
 * clock.
 */
export const versionHistory = z.object({
  /** Tells a version from an earlier one with the same ID. */
  publishedDate: z.optional(z.string()),
  startedAt: z.optional(z.number()),
  finishedAt: z.optional(z.number()),
  seenAt: z.optional(z.number()),
  regions: z.array(regionHistory),
  log: z.array(logEntry),
});

export type RegionHistory = z.infer<typeof regionHistory>;
export type LogEntry = z.infer<typeof logEntry>;
export type VersionHistory = z.infer<typeof versionHistory>;

export const emptyHistory: VersionHistory = { regions: [], log: [] };
