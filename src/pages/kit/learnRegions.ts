import type { Location } from '../../domain/region/region';

/** What a page knows of the regions of its subscription. */
export interface LearnedRegions {
  /** Undefined until they have been read, which this starts. */
  of(subscriptionId: string | undefined): readonly Location[] | undefined;
}

/**
 * Reads the regions of one subscription for a page that is there before they are known. A page may exist before the user
 * has signed in, so a failed attempt is repeated when they are needed again.
 */
export function learnRegions(
  read: (subscriptionId: string) => Promise<readonly Location[] | undefined>,
  onLearned: () => void,
): LearnedRegions {
  let known: readonly Location[] | undefined;
  let isReading = false;

  async function learn(subscriptionId: string): Promise<void> {
    isReading = true;
    known = await read(subscriptionId).catch(() => undefined);
    isReading = false;
    if (known) onLearned();
  }

  return {
    of(subscriptionId) {
      if (!known && !isReading && subscriptionId !== undefined) void learn(subscriptionId);
      return known;
    },
  };
}
