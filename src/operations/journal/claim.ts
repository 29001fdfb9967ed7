import * as z from 'zod/mini';

const schema = z.object({ format: z.literal(1), owner: z.string(), claim: z.string(), beatAt: z.number() });

/**
 * The content of a lease file: the window that owns an operation, and its last heartbeat in milliseconds of real time.
 */
export type Claim = z.infer<typeof schema>;

/** Undefined if the file can't be parsed. */
export function parseClaim(json: unknown): Claim | undefined {
  return schema.safeParse(json).data;
}
