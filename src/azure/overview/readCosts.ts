import { list, object, text, type Json } from '../../base/json';
import type { DefinitionSum, GallerySum, Stored, VersionSum } from '../../domain/overview/estate';
import { readAll, readDate } from '../read/readResource';
import { count } from './readSums';

export function readGalleries(rows: readonly unknown[], isPriced: boolean): readonly GallerySum[] {
  return readStored(rows, isPriced, ({ definitions, versions }) => ({
    definitions: count(definitions),
    versions: count(versions),
  }));
}

export function readDefinitions(rows: readonly unknown[], isPriced: boolean): readonly DefinitionSum[] {
  return readStored(rows, isPriced, ({ versions, failed, expired, expiring, newest }) => ({
    versions: count(versions),
    failed: count(failed),
    expired: count(expired),
    expiring: count(expiring),
    newest: readDate(newest),
  }));
}

export function readVersions(rows: readonly unknown[], isPriced: boolean): readonly VersionSum[] {
  return readStored(rows, isPriced, ({ state, published, ends, regions }) => ({
    state: text(state) ?? '',
    published: readDate(published),
    endOfLife: readDate(ends),
    regions: [...new Set(readAll(list(regions), text))].sort(),
  }));
}

function readStored<T>(rows: readonly unknown[], isPriced: boolean, readMore: (row: Json) => T): (Stored & T)[] {
  return readAll(rows, item => {
    const row = object(item);
    const id = text(row['id']);
    if (id === undefined) return undefined;
    const { replicas, gb, cost } = row;
    const stored = { id, replicas: count(replicas), sizeGB: count(gb), cost: isPriced ? count(cost) : undefined };
    return { ...stored, ...readMore(row) };
  });
}
