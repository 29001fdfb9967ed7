import * as z from 'zod/mini';

const sample = z.object({ at: z.number(), percent: z.number() });

const regionHistory = z.object({
  region: z.string(),
  state: z.enum(['Unknown', 'Replicating', 'Completed', 'Failed']),
  /** When the percentage moved, oldest first. */
  samples: z.array(sample),
  /** Undefined where nobody saw it begin. */
  beganAt: z.optional(z.number()),
  /** When it was first seen finished; undefined where it was so from the first look. */
  finishedAt: z.optional(z.number()),
  /** Nobody had looked since then, so it may have finished any time between this and `finishedAt`. */
  finishedAfter: z.optional(z.number()),
  stuck: z.boolean(),
});

const logEntry = z.object({
  /** Rises by one an entry. */
  id: z.number(),
  at: z.number(),
  kind: z.enum(['began', 'completed', 'failed', 'stuck', 'moving', 'quarter', 'ready']),
  region: z.optional(z.string()),
  percent: z.optional(z.number()),
  /** Azure's words on what went wrong. */
  details: z.optional(z.string()),
});

/** What was seen of one version's replication. Times are milliseconds since 1970 in the time of its Azure. */
export const versionHistory = z.object({
  /** Tells a version from an older one of the same id. */
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
