import type { Figures, Violation } from './fuzzCase';

export interface Finding extends Violation {
  /** What repeats it, after `npm run fuzz --`. */
  readonly again: string;
}

interface KindReport {
  readonly figures: Figures;
  readonly findings: readonly Finding[];
}

/** One kind of attempts to break the product, which depend on `seed` and their number alone. */
export type FuzzKind = (seed: string, runs: number, progress: (done: number) => void) => Promise<KindReport>;
