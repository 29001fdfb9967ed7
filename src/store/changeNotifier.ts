import { Emitter } from '../base/event';
import { idKey } from '../domain/id/resourceId';

export interface StoreChange {
  readonly resources: readonly string[];
  readonly lists: readonly string[];
}

/** Batches changes into one event per microtask, each ID once, so that a list of thousands fires one event. */
export function createChangeNotifier(): {
  readonly onDidChange: Emitter<StoreChange>['event'];
  resource(id: string): void;
  list(id: string): void;
} {
  const emitter = new Emitter<StoreChange>();
  const resources = new Map<string, string>();
  const lists = new Map<string, string>();
  let planned = false;

  const add = (to: Map<string, string>, id: string): void => {
    to.set(idKey(id), id);
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      const change = { resources: [...resources.values()], lists: [...lists.values()] };
      resources.clear();
      lists.clear();
      emitter.fire(change);
    });
  };
  return { onDidChange: emitter.event, resource: id => add(resources, id), list: id => add(lists, id) };
}
