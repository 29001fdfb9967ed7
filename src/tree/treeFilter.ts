import { idKey } from '../domain/id/resourceId';

/** What the view of galleries shows: all, or only what was looked for. */
export class TreeFilter {
  private shown: ReadonlySet<string> | undefined;
  /** As it was typed; empty where everything is shown. */
  text = '';

  /** `ids` in the form of keys: what matches, and what holds it. */
  set(text: string, ids: ReadonlySet<string> | undefined): void {
    this.text = text;
    this.shown = ids;
  }

  readonly shows = (id: string): boolean => this.shown?.has(idKey(id)) ?? true;
}
