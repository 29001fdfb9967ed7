import type { Location } from '../../domain/region/region';

export interface RegionSource {
  /** What was read before, of any subscription: they differ in what they may use, not in names. */
  readonly known: () => readonly Location[] | undefined;
  readonly of: (subscriptionId: string) => Promise<readonly Location[] | undefined>;
}

/** What a page knows of the regions of its subscription. */
export interface LearnedRegions {
  /** Those of another subscription until they have been read, which this starts. Undefined if none are known. */
  of(subscriptionId: string | undefined): readonly Location[] | undefined;
}

/**
 * Reads the regions of one subscription for a page that is there before they are known. A page may exist before the user
 * has signed in, so a failed attempt is repeated when they are needed again.
 */
export function learnRegions(source: RegionSource, onLearned: () => void): LearnedRegions {
  let known: readonly Location[] | undefined;
  let isReading = false;

  async function learn(subscriptionId: string): Promise<void> {
    isReading = true;
    known = await source.of(subscriptionId).catch(() => undefined);
    isReading = false;
    if (known) onLearned();
  }

  return {
    of(subscriptionId) {
      if (!known && !isReading && subscriptionId !== undefined) void learn(subscriptionId);
      return known ?? source.known();
    },
  };
}
