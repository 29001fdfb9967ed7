import type { Location } from '../../../domain/region/region';
import type { OperationRecord } from '../../../operations/journal/record';
import type { Observed } from '../../../watching/watchedVersion';

/** Everything a view is made of. */
export interface Situation extends Observed {
  readonly versionId: string;
  readonly locations: readonly Location[];
  /** Operations that change or made this version, newest first. */
  readonly operations: readonly OperationRecord[];
  /** The managed image it was made from, where that was ours to do and is still there to delete. */
  readonly sourceImageId: string | undefined;
  /** Milliseconds since 1970, in the time of the version's Azure. */
  readonly now: number;
  /** How many times faster than real time that Azure runs. */
  readonly speed: number;
  /** Language tag, for numbers and dates. */
  readonly language: string;
  /** Whether the version's Azure has a portal to open it in. */
  readonly hasPortal: boolean;
}
