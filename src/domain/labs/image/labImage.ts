import type { OsState, OsType } from '../../resource/resource';

/** An image of an attached gallery, as offered by a lab plan or classic lab account. Excludes Marketplace images. */
export interface LabImage {
  /** `<lab plan>/images/<name>` or `<lab account>/sharedimages/<name>`. */
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  /** ID of the image definition in the gallery. */
  readonly definitionId: string;
  readonly displayName: string;
  readonly osType?: OsType | undefined;
  readonly osState?: OsState | undefined;
  /** Regions it is replicated to, in the form of the locations call. */
  readonly availableRegions: readonly string[];
}
