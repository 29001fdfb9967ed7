import { number } from '../../base/json';
import { httpDate } from './httpDate';

/** Azure's own limit for pollers: `Retry-After` is between 10 seconds and 10 minutes. */
const longestRetryMs = 10 * 60_000;

/**
 * How long Azure asks to wait, in milliseconds, between `shortestMs` and `longestMs`. Undefined if it doesn't say so in a
 * way that makes sense. `Retry-After` is in seconds or an HTTP date, which is judged by the response's own date: this
 * machine's clock may be wrong. Azure's own headers are in milliseconds.
 */
export function retryAfterMs(
  header: (name: string) => string | undefined,
  shortestMs: number,
  longestMs = longestRetryMs,
): number | undefined {
  const seconds = number(header('retry-after'));
  const wanted =
    number(header('retry-after-ms')) ??
    number(header('x-ms-retry-after-ms')) ??
    (seconds === undefined ? untilDate(header('retry-after'), header('date')) : seconds * 1000);
  return wanted === undefined ? undefined : Math.min(Math.max(wanted, shortestMs), longestMs);
}

function untilDate(then: string | undefined, sent: string | undefined): number | undefined {
  const [end, start] = [httpDate(then), httpDate(sent)];
  return end === undefined || start === undefined ? undefined : end - start;
}
