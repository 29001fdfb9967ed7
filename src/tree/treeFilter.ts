import { idKey } from '../domain/id/resourceId';

/** The filter of the Galleries view. */
export class TreeFilter {
  private shown: ReadonlySet<string> | undefined;
  /** As typed; empty if there is no filter. */
  text = '';

  /** `ids`: ID keys of the matches and their ancestors. */
  set(text: string, ids: ReadonlySet<string> | undefined): void {
    this.text = text;
    this.shown = ids;
  }

  readonly shows = (id: string): boolean => this.shown?.has(idKey(id)) ?? true;
}
