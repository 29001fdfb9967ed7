import { Emitter } from '../base/event';
import { lazyLoad } from '../base/lazy';
import type { Facts } from '../base/yaml';
import { isOfLabs } from '../domain/id/resourceId';
import type { Names } from '../domain/resource/placeProperties';
import type { ResourceTexts } from '../platform/documents';
import type { Session } from '../signIn/session';
import type { PropertyServices } from './propertiesOf';

export interface ResourceReadings extends ResourceTexts {
  /** A resource's properties, as its document has them; undefined if it doesn't exist. Rejects with `AzureError`. */
  readonly factsOf: (id: string) => Promise<Facts | undefined>;
}

/** Provides the text of resource documents. Dependencies are loaded when one is opened. */
export function resourceTexts(
  services: PropertyServices & { readonly session: Session },
  namesFor: (id: string) => Promise<Names>,
): ResourceReadings {
  const { reader, session, store, labStore } = services;
  const changed = new Emitter<string>();
  const announce = ({ resources }: { readonly resources: readonly string[] }): void =>
    resources.forEach(id => changed.fire(id));
  const followLabs = lazyLoad(async () => (await labStore()).onDidChange(announce));
  store.onDidChange(announce);
  return {
    async read(id, form) {
      await session.start();
      if (isOfLabs(id)) await followLabs();
      const { jsonOf, readableOf } = await import('./resourceText');
      return form === 'json' ? jsonOf(id, reader) : readableOf(id, await namesFor(id), services);
    },
    async factsOf(id) {
      await session.start();
      return (await import('./resourceText')).factsOf(id, await namesFor(id), services);
    },
    onDidChange: changed.event,
  };
}
