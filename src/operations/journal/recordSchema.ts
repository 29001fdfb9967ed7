import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { externalText } from '../../base/externalText';
import type { FailureReason } from '../../domain/errors/failure';
import type { ChangeProgress } from '../../domain/plan/changeProgress';
import type { Plan } from '../../domain/plan/plan';
import { changeSchema } from './changeSchema';
import type { JournalEntry, Note, OperationRecord, StepState } from './record';
import { format } from './recordLines';
import { upgradeRecordFile } from './upgradeRecordFile';
import { wholeRecord } from './wholeRecord';

const text = z.string();

/** Milliseconds since 1970, up to the last that a date can have. */
const time = z.number().check(z.minimum(0), z.maximum(8.64e15));

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
  // A record of an earlier release may hold a call stack.
  message: z.pipe(text, z.transform(externalText)),
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
    unfollowed: true,
  }),
  startedAt: z.optional(time),
  finishedAt: z.optional(time),
  failure: z.optional(failure),
  errorsBefore: z.optional(wholeRecord(text)),
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

/** Any text: a file of another release may have a kind that this one doesn't know. */
const planKind = z.custom<Plan['kind']>(value => text.safeParse(value).success);

const state = z.enum(['running', 'succeeded', 'failed', 'stopped']);

const record = z.object({
  id: text,
  environment: text,
  plan: z.object({ kind: planKind, title: text, changes: z.array(changeSchema), notices: z.array(notice) }),
  steps: z.array(step),
  memo: z.optional(text),
  state,
  startedAt: time,
  finishedAt: z.optional(time),
  acknowledged: z.boolean(),
});

const recordSchema: z.ZodMiniType<OperationRecord> = record.check(
  z.refine(({ plan, steps }) => plan.changes.length === steps.length, 'steps and changes differ in number'),
);

const headSchema = z.object({ format: z.literal(format), writer: text, isStarting: z.boolean(), record: recordSchema });
const noteSchema: z.ZodMiniType<{ writer: string; note: Note }> = z.object({
  writer: text,
  note: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('started') }),
    z.object({ kind: z.literal('step'), index: z.number(), step }),
    z.object({ kind: z.literal('ended'), state, finishedAt: time }),
  ]),
});

/** Why a file can't be parsed. */
interface RecordFileProblem {
  readonly problem: string;
  /** For the log: what of the file isn't as it should be. */
  readonly details?: string;
  readonly isNewer: boolean;
}

/** The operation in a journal file, or why the file can't be parsed. */
export function parseRecordFile(content: string): JournalEntry | RecordFileProblem {
  const [first = '', ...rest] = content.split('\n');
  // The last line isn't finished: it is empty, still being written, or cut off by a crash.
  const lines = [first, ...rest.slice(0, -1)].map(jsonOf);
  const damaged = lines.indexOf(undefined);
  if (damaged !== -1) return { problem: damageOf(content, damaged + 1), isNewer: false };
  const [json, ...others] = lines;
  const head = headSchema.safeParse(upgradeRecordFile(json));
  if (!head.success) return unexpected(head.error, (anyHead.safeParse(json).data?.format ?? 0) > format);
  const notes = z.array(noteSchema).safeParse(others);
  if (!notes.success) return unexpected(notes.error, false);
  const { writer, record, isStarting } = head.data;
  return notes.data
    .filter(line => line.writer === writer)
    .reduce((entry, { note }) => noted(entry, note), { record, isStarting });
}

const anyHead = z.object({ format: z.number() });

/** Undefined if it isn't valid JSON. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function unexpected(error: z.core.$ZodError, isNewer: boolean): RecordFileProblem {
  const problem = isNewer
    ? l10n.t("The file is in a format that this version of the extension doesn't know.")
    : l10n.t("The file isn't an operation that this extension wrote, or it was modified.");
  return { problem, details: z.prettifyError(error), isNewer };
}

function damageOf(content: string, line: number): string {
  if (content.trim() === '') return l10n.t('The file is empty.');
  return l10n.t("Line {0} of the file is incomplete or isn't valid JSON.", line);
}

function noted({ record, isStarting }: JournalEntry, note: Note): JournalEntry {
  switch (note.kind) {
    case 'started':
      return { record, isStarting: false };
    case 'step': {
      const steps = record.steps.map((before, index) => (index === note.index ? note.step : before));
      return { record: { ...record, steps }, isStarting };
    }
    case 'ended':
      return { record: { ...record, state: note.state, finishedAt: note.finishedAt }, isStarting };
  }
}
