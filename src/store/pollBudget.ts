/** Milliseconds of real time: two requests per second. */
const minGapMs = 500;

/** A rate limit shared by all polling. */
export interface PollBudget {
  /** The minimum time between two requests, in milliseconds of Azure's clock. */
  readonly gapMs: number;
  /** When the next request may start, by Azure's clock. */
  nextSlot: number;
}

/** @param speed how many times faster than real time Azure's clock runs */
export function createPollBudget(speed = 1): PollBudget {
  return { gapMs: minGapMs * Math.max(1, speed), nextSlot: -Infinity };
}
