import * as l10n from '@vscode/l10n';
import type { Clock } from '../base/clock';
import { deepEqual } from '../base/deepEqual';
import type { FileStorage } from '../base/fileStorage';
import { conflictOf } from './conflicts';
import type { OperationRegistry } from './journal/operationRegistry';
import type { JournalEntry, OperationRecord } from './journal/record';
import type { RefusedOperation } from './ports';
import { refusalOf } from './refusalOf';

/** When to look again at another window's operation if no event of a file comes. */
const lookAgainMs = 500;

export interface StartingTurn {
  readonly registry: OperationRegistry;
  readonly files: Pick<FileStorage, 'onDidChange'>;
  readonly time: Clock;
  readonly signal: AbortSignal;
}

/** An operation that is to start. */
export interface Starter {
  readonly record: OperationRecord;
  /** IDs of the operations that the user could know to have ended when starting this one. */
  readonly endedBefore: ReadonlySet<string>;
}

/**
 * Decides which of several conflicting operations runs that windows start at the same moment: exactly one.
 *
 * - Each window first writes its operation down as starting, and then reads the others. So of any two, at least one sees
 *   the other.
 * - It gives way to an operation that runs, and to a starting one that comes before it: by time, then by ID.
 * - It waits for a starting one that comes after it, which either sees it and gives way, or hasn't seen it and runs. That
 *   never goes in a circle.
 *
 * A window that dies meanwhile leaves a starting operation, which the one that takes it over decides on.
 */
export async function refusalToStart(
  starter: Starter,
  { registry, files, time, signal }: StartingTurn,
): Promise<RefusedOperation | undefined> {
  const { record } = starter;
  for (;;) {
    const changed = new AbortController();
    const events = files.onDidChange(() => changed.abort());
    try {
      const rivals = await rivalsOf(record, registry);
      const ahead = rivals.find(other => !other.isStarting || isBefore(other.record, record));
      if (ahead) return refusalOf(record.plan, [ahead.record]);
      if (rivals.length === 0) return refusalByTwin(starter, registry);
      await time.sleep(lookAgainMs, AbortSignal.any([changed.signal, signal])).catch(() => signal.throwIfAborted());
    } finally {
      events.dispose();
    }
  }
}

/** Why an operation can't start beside those that run or have just run; undefined where it can. */
export async function refusalByRunning(
  starter: Starter,
  registry: OperationRegistry,
): Promise<RefusedOperation | undefined> {
  const { record } = starter;
  const rivals = await rivalsOf(record, registry);
  const running = rivals.filter(({ isStarting }) => !isStarting).map(other => other.record);
  return refusalOf(record.plan, running) ?? refusalByTwin(starter, registry);
}

/**
 * Refuses what has run since it was started here: another window started the same, and has finished while this one stood
 * still. A plan that the user repeats after its end isn't refused, even if the computer's clock was set back meanwhile.
 */
function refusalByTwin({ record, endedBefore }: Starter, registry: OperationRegistry): RefusedOperation | undefined {
  const { plan, startedAt } = record;
  const twin = registry
    .list()
    .find(
      ({ id, finishedAt = -Infinity, plan: other }) =>
        id !== record.id && finishedAt >= startedAt && !endedBefore.has(id) && deepEqual(other.changes, plan.changes),
    );
  return (
    twin && { refused: l10n.t('"{0}" was started twice, and has already run. Activity shows its outcome.', plan.title) }
  );
}

/** The operations that conflict with one. */
async function rivalsOf(record: OperationRecord, registry: OperationRegistry): Promise<readonly JournalEntry[]> {
  const find = (): readonly JournalEntry[] =>
    registry.entries().filter(other => other.record.id !== record.id && conflictOf(record.plan, [other.record]));
  await registry.refresh();
  // What runs elsewhere may have ended without this window having heard of it.
  await Promise.all(find().map(other => registry.refreshOne(other.record.id)));
  return find();
}

function isBefore(a: OperationRecord, b: OperationRecord): boolean {
  return a.startedAt === b.startedAt ? a.id < b.id : a.startedAt < b.startedAt;
}
