import type { Names } from '../domain/properties/place';
import type { ResourceTexts } from '../platform/documents';
import type { CommandServices } from './services';

/** What the documents of resources show, each loaded when one is opened. */
export function resourceTexts(
  services: Pick<CommandServices, 'reader' | 'session' | 'store' | 'others'>,
  namesFor: (id: string) => Promise<Names>,
): ResourceTexts {
  const { reader, session, store } = services;
  return {
    async read(id, form) {
      await session.start();
      const { jsonOf, readableOf } = await import('./resourceText');
      return form === 'json' ? jsonOf(id, reader) : readableOf(id, await namesFor(id), services);
    },
    onDidChange: listener => store.onDidChange(({ resources }) => resources.forEach(listener)),
  };
}
