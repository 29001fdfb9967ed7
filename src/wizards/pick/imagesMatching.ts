import * as l10n from '@vscode/l10n';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { idKey, parentId } from '../../domain/id/resourceId';
import { countText } from '../../domain/resource/countText';
import type { Hits } from '../../domain/resource/hits';
import { isEmptyFilter, matcherOf, parseFilter, type ImageRow } from '../../domain/resource/imageFilter';
import { usesOf } from '../../domain/usage/imageUsage';
import type { ImageUserKind } from '../../domain/usage/imageUser';
import { notLookedAt } from '../../domain/usage/notLookedAt';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { latestOf } from '../../domain/version/latest';
import type { WizardServices } from '../services';

/** One row for each gallery, definition and version, independent of the tree. */
async function allImages({ reader, store }: Pick<WizardServices, 'reader' | 'store'>): Promise<readonly ImageRow[]> {
  const [galleries, definitions, versions] = await Promise.all([
    store.loadGalleries(),
    reader.allDefinitions(),
    reader.allVersions(),
  ]);
  const galleryOf = new Map(galleries.items.map(one => [idKey(one.id), one]));
  const definitionOf = new Map(definitions.items.map(one => [idKey(one.id), one]));
  return [
    ...galleries.items.map(gallery => ({ gallery })),
    ...definitions.items.map(definition => ({
      definition,
      gallery: galleryOf.get(idKey(parentId(definition.id) ?? '')),
    })),
    ...versions.items.map(version => {
      const definition = definitionOf.get(idKey(parentId(version.id) ?? ''));
      return { version, definition, gallery: definition && galleryOf.get(idKey(parentId(definition.id) ?? '')) };
    }),
  ];
}

interface MatchingImages {
  readonly rows: readonly ImageRow[];
  /** What "unused" says nothing about. Only if the filter asks for it. */
  readonly limits?: string | undefined;
}

/** The rows that match the filter; all if it is empty. */
export async function imagesMatching(
  text: string,
  services: Pick<WizardServices, 'reader' | 'store' | 'clock'>,
): Promise<MatchingImages> {
  const filter = parseFilter(text);
  const rows = await allImages(services);
  if (isEmptyFilter(filter)) return { rows };
  const usage = filter.unused ? await versionsInUse(rows, services) : undefined;
  return {
    rows: rows.filter(matcherOf(filter, { now: services.clock.now(), used: usage?.used, latest: latestIn(rows) })),
    limits: usage && notLookedAt(usage.unread),
  };
}

/** What a tree has to show and open of the rows, and how many there are of each kind. */
export function hitsOf(text: string, rows: readonly ImageRow[]): Hits {
  const paths = rows.map(({ gallery, definition, version }) =>
    [gallery, definition, version].flatMap(one => (one ? [idKey(one.id)] : [])),
  );
  const counts = {
    gallery: rows.filter(({ gallery, definition, version }) => gallery && !definition && !version).length,
    definition: rows.filter(({ definition, version }) => definition && !version).length,
    version: rows.filter(({ version }) => version).length,
  };
  const kinds = ['gallery', 'definition', 'version'] as const;
  return {
    text,
    count:
      kinds
        .filter(kind => counts[kind] > 0)
        .map(kind => countText(counts[kind], kind))
        .join(' · ') || l10n.t('no matches'),
    shown: new Set(paths.flat()),
    opens: new Set(paths.flatMap(path => path.slice(0, -1))),
  };
}

/** The latest version of each definition, by ID key. */
function latestIn(rows: readonly ImageRow[]): ReadonlySet<string> {
  return new Set([...siblingsIn(rows).values()].flatMap(versions => latestOf(versions)?.id ?? []).map(idKey));
}

/** Versions by the ID key of their definition. */
function siblingsIn(rows: readonly ImageRow[]): ReadonlyMap<string, readonly ImageVersion[]> {
  const siblings = new Map<string, ImageVersion[]>();
  for (const { version } of rows) {
    if (!version) continue;
    const key = idKey(parentId(version.id) ?? '');
    const list = siblings.get(key);
    if (list) list.push(version);
    else siblings.set(key, [version]);
  }
  return siblings;
}

async function versionsInUse(
  rows: readonly ImageRow[],
  { reader }: Pick<WizardServices, 'reader'>,
): Promise<{ readonly used: ReadonlySet<string>; readonly unread: readonly ImageUserKind[] }> {
  const galleries = rows.flatMap(({ gallery, definition }) => (gallery && !definition ? [gallery.id] : []));
  const found = await Promise.all(galleries.map(id => reader.imageUsers(id)));
  const users = found.flatMap(({ items }) => items);
  const siblings = siblingsIn(rows);
  const own = new Map<string, typeof users>();
  for (const user of users) {
    const key = idKey(definitionIdOf(user.imageId));
    own.set(key, [...(own.get(key) ?? []), user]);
  }
  const used = [...own].flatMap(([key, list]) =>
    (siblings.get(key) ?? []).filter(version => usesOf(version, list, siblings.get(key) ?? []).length > 0),
  );
  return {
    used: new Set(used.map(({ id }) => idKey(id))),
    unread: [...new Set(found.flatMap(({ unread }) => unread))],
  };
}
