import type { OsState, OsType } from '../../resource/resource';

/** An image of an attached gallery as a lab plan or a classic lab account offers it. Marketplace images are not among them. */
export interface LabImage {
  /** `<lab plan>/images/<name>` or `<lab account>/sharedimages/<name>`. */
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  /** The image definition in the gallery. */
  readonly definitionId: string;
  readonly displayName: string;
  readonly osType?: OsType | undefined;
  readonly osState?: OsState | undefined;
  /** Regions it is replicated to, in the form of the locations call. */
  readonly availableRegions: readonly string[];
}
