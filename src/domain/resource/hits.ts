/** What a filter of the Galleries view found. */
export interface Hits {
  /** The filter as typed. */
  readonly text: string;
  /** How much was found, in words. */
  readonly count: string;
  /** ID keys of the matches and their ancestors. */
  readonly shown: ReadonlySet<string>;
  /** ID keys of the ancestors. */
  readonly opens: ReadonlySet<string>;
}
