import type { Disposable } from '../base/event';
import type { Operations } from '../operations/ports';

/** Notifies once of everything that is wrong with the journal: together of what is found at the start. */
export function announceTroubles(operations: Operations, onError: (error: unknown) => void): Disposable {
  const announced = new Set<string>();
  const consider = (): void => {
    const keys = new Map(operations.troubles().map(trouble => [`${trouble.kind} ${trouble.file}`, trouble]));
    const news = [...keys].filter(([key]) => !announced.has(key)).map(([, trouble]) => trouble);
    announced.clear();
    for (const key of keys.keys()) announced.add(key);
    if (news.length === 0) return;
    import('./announceTrouble').then(({ announceTrouble }) => announceTrouble(news)).catch(onError);
  };
  consider();
  return operations.onDidChangeTroubles(consider);
}
