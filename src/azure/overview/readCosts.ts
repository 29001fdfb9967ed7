import { list, object, text, type Json } from '../../base/json';
import {
  noEstate,
  troubles,
  type DefinitionSum,
  type GallerySum,
  type Stored,
  type TroubledVersions,
  type VersionSum,
} from '../../domain/overview/estate';
import { readAll, readDate } from '../read/readResource';
import { versionColumns } from './overviewQueries';
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
    regions: count(regions),
  }));
}

/** Rows of one trouble each, with an array for each version. */
export function readTroubled(rows: readonly unknown[], isPriced: boolean): TroubledVersions {
  const found = rows.map(object);
  const read = troubles.map(trouble => {
    const own = found.filter(row => row['trouble'] === trouble).flatMap(row => list(row['rows']).map(list));
    const versions = own.map(values => Object.fromEntries(versionColumns.map((name, at) => [name, values[at]])));
    return [trouble, readVersions(versions, isPriced)] as const;
  });
  return { ...noEstate.troubled, ...Object.fromEntries(read) };
}

function readStored<T>(rows: readonly unknown[], isPriced: boolean, readMore: (row: Json) => T): (Stored & T)[] {
  return readAll(rows, item => {
    const row = object(item);
    const id = text(row['id']);
    if (id === undefined) return undefined;
    const { replicas, gb, cost } = row;
    const [all, unpriced] = [count(replicas), count(row['unpriced'])];
    const isKnown = isPriced && (unpriced === 0 || unpriced < all);
    const stored = { id, replicas: all, sizeGB: count(gb), cost: isKnown ? count(cost) : undefined, unpriced };
    return { ...stored, ...readMore(row) };
  });
}
