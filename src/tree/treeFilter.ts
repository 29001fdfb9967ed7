import { idKey } from '../domain/id/resourceId';
import type { Hits } from '../domain/resource/hits';

/** The filter of the Galleries view. */
export class TreeFilter {
  /** Undefined if there is no filter. */
  hits: Hits | undefined;

  readonly shows = (id: string): boolean => this.hits?.shown.has(idKey(id)) ?? true;
}
