import type { Failure } from '../../../domain/errors/failure';
import type { TwoIds } from '../../../domain/resource/olderFirst';
import type { FactPairs } from '../../../domain/resource/pairFacts';

/** What the page shows at a moment. */
export interface CompareSituation {
  readonly ids: TwoIds;
  /** All properties of both. Undefined until they have been read. */
  readonly reading: readonly FactPairs[] | undefined;
  /** Of the last attempt to read them. */
  readonly failure: Failure | undefined;
  readonly isLoading: boolean;
  readonly onlyDifferences: boolean;
  readonly speed: number;
}
