/** A percentage, and when it was first seen. */
export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly percent: number;
}

/** Fewer samples reflect the polling interval more than Azure's speed. */
const minSamples = 3;
/** Few enough to follow a change of speed, enough to smooth over a single jump. */
export const maxSamples = 12;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Whether a region hasn't progressed for clearly longer than its usual step, so that its samples overestimate its
 * speed.
 */
function isStalling(samples: readonly Sample[], now: number): boolean {
  const last = samples.at(-1)?.at ?? now;
  const steps = samples.slice(1).map((sample, index) => sample.at - (samples[index]?.at ?? sample.at));
  return now - last > 2 * median(steps);
}

/**
 * The Theil–Sen estimator: the median of the slopes between all pairs, which is robust against a single jump or pause.
 */
function medianSlope(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((from, index) =>
    samples
      .slice(index + 1)
      .filter(to => to.at > from.at)
      .map(to => (to.percent - from.percent) / (to.at - from.at)),
  );
  return median(slopes);
}

/** Estimated milliseconds until 100 percent, never negative. Undefined until the region has progressed twice. */
export function timeLeft(samples: readonly Sample[], now: number): number | undefined {
  const recent = samples.slice(-maxSamples);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || recent.length < minSamples) return undefined;
  const rate = medianSlope(recent);
  if (rate <= 0) return undefined;
  const missing = 100 - last.percent;
  if (!isStalling(recent, now)) return Math.max(0, missing / rate - (now - last.at));
  const overallRate = (last.percent - first.percent) / (now - first.at);
  return missing / Math.min(rate, overallRate);
}
