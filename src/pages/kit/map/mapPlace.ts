/** A region to be shown on the map. */
export interface MapPlace {
  readonly key: string;
  readonly name: string;
  /** Degrees. A region without coordinates isn't on the map. */
  readonly longitude?: number | undefined;
  readonly latitude?: number | undefined;
  /** Routes start there. */
  readonly isHome?: boolean | undefined;
}
