import type { AzureReader } from '../../azure/ports';
import { definitionIdOf } from '../../domain/id/galleryIds';
import type { ImageVersion } from '../../domain/version/imageVersion';
import type { Estimator } from '../../store/estimator';
import type { Store } from '../../store/ports';
import type { Background } from './present/background';

export interface BackgroundParts {
  readonly store: Pick<Store, 'get' | 'reread' | 'versions' | 'loadVersions'>;
  readonly reader: Pick<AzureReader, 'imageUsers'>;
  readonly costOf: Estimator['ofVersion'];
}

export interface BackgroundReading {
  readonly known: () => Background;
  /** Reads what belongs to the version as it is now, unless that has been read. */
  learn(version: ImageVersion): void;
  /** Reads what uses the image, once: many requests. */
  learnUsers(): void;
  /** Reads users and siblings again that couldn't be read. */
  readAgain(): void;
}

/** Reads what the page shows beside the replication. What can't be read is told as such, and never stops the page. */
export function readBackground(
  versionId: string,
  { store, reader, costOf }: BackgroundParts,
  onChange: () => void,
): BackgroundReading {
  const definitionId = definitionIdOf(versionId);
  let known: Background = { users: 'notAsked' };
  let asked = '';

  function add(more: Partial<Background>): void {
    known = { ...known, ...more };
    onChange();
  }

  /** As the store has them now: others may have read them. */
  function siblings(): Background['siblings'] {
    if (!known.siblings) return undefined;
    const { state, items, failures } = store.versions(definitionId);
    const isRead = known.siblings !== 'unreadable' || (state === 'loaded' && failures.length === 0);
    return isRead ? items : 'unreadable';
  }

  function readSiblings(force: boolean): void {
    void store
      .loadVersions(definitionId, force)
      .then(({ items, failures }) => add({ siblings: failures.length > 0 ? 'unreadable' : items }));
  }

  function readUsers(): void {
    add({ users: 'asked' });
    void reader.imageUsers(definitionId).then(
      users => add({ users }),
      () => add({ users: 'unreadable' }),
    );
  }

  return {
    known() {
      const definition = store.get(definitionId);
      return { ...known, siblings: siblings(), ...(definition?.kind === 'definition' && { definition }) };
    },
    learn(version) {
      const { provisioningState, targetRegions, replication } = version;
      const now = JSON.stringify([provisioningState, targetRegions, replication?.aggregatedState]);
      if (asked === now) return;
      const isFirst = asked === '';
      asked = now;
      void costOf(version).then(cost => add({ cost }));
      if (!isFirst) return;
      readSiblings(false);
      if (!store.get(definitionId)) void store.reread(definitionId).then(onChange);
    },
    learnUsers() {
      if (known.users === 'notAsked') readUsers();
    },
    readAgain() {
      if (siblings() === 'unreadable') {
        add({ siblings: undefined });
        readSiblings(true);
      }
      if (known.users === 'unreadable') readUsers();
    },
  };
}
