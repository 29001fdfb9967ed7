import type { Location } from '../../../domain/region/region';
import type { OperationRecord } from '../../../operations/journal/record';
import type { Observed } from '../../../watching/watchedVersion';
import type { Background } from './background';

/** The input of the view model. */
export interface Situation extends Observed {
  readonly versionId: string;
  readonly locations: readonly Location[];
  /** Operations that change or created this version, newest first. */
  readonly operations: readonly OperationRecord[];
  /** The managed image that one of our operations created it from, if it can still be deleted. */
  readonly sourceImageId: string | undefined;
  /** Milliseconds since 1970, by the clock of the version's Azure. */
  readonly now: number;
  /** How many times faster than real time that clock runs. */
  readonly speed: number;
  /** BCP 47 tag, for numbers and dates. */
  readonly language: string;
  readonly hasPortal: boolean;
  readonly background: Background;
}
