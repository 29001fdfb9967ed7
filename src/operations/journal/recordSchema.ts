import * as z from 'zod/mini';
import type { ChangeProgress } from '../../domain/plan/changeProgress';
import type { FailureReason } from '../../domain/errors/failure';
import { changeSchema } from './changeSchema';
import type { OperationRecord, StepState } from './record';
import { upgradeRecordFile } from './upgradeRecordFile';

const text = z.string();

/** An enum of a union's members. The compiler reports a missing one. */
function oneOf<T extends string>(values: Readonly<Record<T, true>>): z.ZodMiniType<T> {
  return z.enum(Object.keys(values) as T[]);
}

const reason = oneOf<FailureReason>({
  notFound: true,
  forbidden: true,
  signIn: true,
  conflict: true,
  invalid: true,
  throttled: true,
  service: true,
  network: true,
  badAnswer: true,
  cancelled: true,
  other: true,
});

const failure = z.object({
  reason,
  code: text,
  message: text,
  status: z.optional(z.number()),
  target: z.optional(text),
  correlationId: z.optional(text),
});

const step = z.object({
  state: oneOf<StepState>({
    waiting: true,
    sending: true,
    running: true,
    replicating: true,
    done: true,
    failed: true,
    skipped: true,
  }),
  startedAt: z.optional(z.number()),
  finishedAt: z.optional(z.number()),
  failure: z.optional(failure),
  progress: z.optional(oneOf<ChangeProgress>({ accepted: true, definition: true, version: true })),
  made: z.optional(text),
  remark: z.optional(text),
  waitingFor: z.optional(reason),
});

const notice = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: text,
  message: text,
  fix: z.exactOptional(text),
  commands: z.exactOptional(z.array(text)),
  target: z.exactOptional(text),
});

const record = z.object({
  id: text,
  environment: text,
  plan: z.object({ kind: text, title: text, changes: z.array(changeSchema), notices: z.array(notice) }),
  steps: z.array(step),
  memo: z.optional(text),
  state: z.enum(['running', 'succeeded', 'failed']),
  startedAt: z.number(),
  finishedAt: z.optional(z.number()),
  acknowledged: z.boolean(),
});

const recordSchema: z.ZodMiniType<OperationRecord> = record.check(
  z.refine(({ plan, steps }) => plan.changes.length === steps.length, 'steps and changes differ in number'),
);

const head = z.object({ format: z.number() });

/** The record in a journal file, or why it can't be parsed. */
export function parseRecordFile(
  json: unknown,
  format: number,
): { readonly record: OperationRecord } | { readonly problem: string; readonly isNewer: boolean } {
  const parsed = z.object({ format: z.literal(format), record: recordSchema }).safeParse(upgradeRecordFile(json));
  if (parsed.success) return parsed.data;
  return { problem: z.prettifyError(parsed.error), isNewer: (head.safeParse(json).data?.format ?? 0) > format };
}
