import * as z from 'zod/mini';

const schema = z.object({ format: z.literal(1), owner: z.string(), claim: z.string(), beatAt: z.number() });

/** What a lease file says: which window claims an operation, and when it last said so, in milliseconds of real time. */
export type Claim = z.infer<typeof schema>;

/** Undefined where a file says nothing that can be understood. */
export function parseClaim(json: unknown): Claim | undefined {
  return schema.safeParse(json).data;
}
