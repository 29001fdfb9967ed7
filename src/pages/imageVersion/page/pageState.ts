/** What the page knows beside the view: where the mouse and the focus are, and how wide it is. */
export interface PageState {
  /** Highlighted in the map and in the table. */
  readonly active: string | undefined;
  /** The mark whose tooltip shows. */
  readonly pointed: string | undefined;
  /** Where the Tab key comes back to in the map and in the table. */
  readonly focused: string | undefined;
  /** In pixels. */
  readonly mapWidth: number;
}
