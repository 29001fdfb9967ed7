/** Milliseconds since 1970 of a date in an HTTP header: `Mon, 02 Mar 2026 09:00:00 GMT`. Undefined if it isn't one. */
export function httpDate(header: string | undefined): number | undefined {
  const time = Date.parse(header ?? '');
  return Number.isNaN(time) ? undefined : time;
}
