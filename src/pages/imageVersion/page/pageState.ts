/** UI state besides the view. */
export interface PageState {
  /** Highlighted in the map and in the table. */
  readonly active: string | undefined;
  /** The mark whose tooltip shows. */
  readonly pointed: string | undefined;
  /** The tab stop in the map and in the table. */
  readonly focused: string | undefined;
  /** Pixels. */
  readonly mapWidth: number;
}
