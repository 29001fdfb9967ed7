import type { Notice, Severity } from './plan';

const bySeverity: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors first, without duplicates. */
export function sortNotices(notices: readonly Notice[]): readonly Notice[] {
  const once = [...new Map(notices.map(one => [JSON.stringify([one.code, one.message]), one])).values()];
  return once.sort((a, b) => bySeverity.indexOf(a.severity) - bySeverity.indexOf(b.severity));
}
