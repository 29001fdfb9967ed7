import type { MonthSum } from './estate';

/** Every month from the first with a version to the last, both at most so far from `now`, without gaps. */
const [monthsBack, monthsAhead] = [35, 24];

/**
 * Months in order, those without versions included. What lies further away is in the first or the last one.
 * @param now milliseconds since 1970
 */
export function timeline(months: readonly MonthSum[], now: number): readonly MonthSum[] {
  const current = monthOf(now);
  const known = months
    .map(one => ({ ...one, at: numberOf(one.month) }))
    .filter(({ at }) => Number.isFinite(at))
    .map(one => ({ ...one, at: Math.min(current + monthsAhead, Math.max(current - monthsBack, one.at)) }));
  if (known.length === 0) return [];
  const first = Math.min(current, ...known.map(({ at }) => at));
  const last = Math.max(current, ...known.map(({ at }) => at));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const own = known.filter(({ at }) => at === first + index);
    return {
      month: nameOf(first + index),
      published: own.reduce((sum, { published }) => sum + published, 0),
      ending: own.reduce((sum, { ending }) => sum + ending, 0),
    };
  });
}

/** `2026-03` for a time. */
export function monthName(time: number): string {
  return nameOf(monthOf(time));
}

function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function numberOf(name: string): number {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name) ?? [];
  return Number(year) * 12 + Number(month) - 1;
}

function nameOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
