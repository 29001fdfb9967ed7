/** Two requests a second, in milliseconds of real time. */
const minGapMs = 500;

/** How many requests may be spent on looking again and again, shared by all that do so. */
export interface PollBudget {
  /** The least time between two of them, in milliseconds of the Azure's own time. */
  readonly gapMs: number;
  /** When the next may begin, by the Azure's clock. */
  nextSlot: number;
}

/** @param speed how many times faster than real time the Azure's clock runs */
export function createPollBudget(speed = 1): PollBudget {
  return { gapMs: minGapMs * Math.max(1, speed), nextSlot: -Infinity };
}
