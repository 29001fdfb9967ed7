import * as z from 'zod/mini';

const format1 = z.looseObject({
  format: z.literal(1),
  record: z.looseObject({
    plan: z.looseObject({ changes: z.array(z.looseObject({ shall: z.optional(z.unknown()) })) }),
  }),
});

/** Converts a file of format 1, in which a change's `spec` was named `shall`, to format 2. Returns any other file as it is. */
export function upgradeRecordFile(json: unknown): unknown {
  const { data } = format1.safeParse(json);
  if (!data) return json;
  const { record } = data;
  const changes = record.plan.changes.map(({ shall, ...change }) =>
    shall === undefined ? change : { ...change, spec: shall },
  );
  return { ...data, format: 2, record: { ...record, plan: { ...record.plan, changes } } };
}
