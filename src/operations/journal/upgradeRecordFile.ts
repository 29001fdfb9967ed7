import * as z from 'zod/mini';

const format1 = z.looseObject({
  format: z.literal(1),
  record: z.looseObject({
    plan: z.looseObject({ changes: z.array(z.looseObject({ shall: z.optional(z.unknown()) })) }),
  }),
});
const format2 = z.looseObject({ format: z.literal(2) });

/** Converts the head of a file of format 1 or 2 to format 3. Returns any other as it is. */
export function upgradeRecordFile(json: unknown): unknown {
  return from2(from1(json));
}

/** In format 1, a change's `spec` was named `shall`. */
function from1(json: unknown): unknown {
  const { data } = format1.safeParse(json);
  if (!data) return json;
  const { record } = data;
  const changes = record.plan.changes.map(({ shall, ...change }) =>
    shall === undefined ? change : { ...change, spec: shall },
  );
  return { ...data, format: 2, record: { ...record, plan: { ...record.plan, changes } } };
}

/** Until format 2, every change of an operation replaced the whole file. */
function from2(json: unknown): unknown {
  const { data } = format2.safeParse(json);
  return data ? { ...data, format: 3, writer: '', isStarting: false } : json;
}
