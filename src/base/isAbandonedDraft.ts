import { isDraft } from './draftName';

/** No write takes that long, in milliseconds. */
const abandonedAfterMs = 60 * 60_000;

/** Whether a draft was left by a crash: it is old, or its start time is missing. */
export function isAbandonedDraft(name: string, now: number): boolean {
  if (!isDraft(name)) return false;
  const startedAt = Number(/\.(\d+)\.tmp$/.exec(name)?.[1] ?? 0);
  return Math.abs(now - startedAt) > abandonedAfterMs;
}
