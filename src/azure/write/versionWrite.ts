import { list, object, text } from '../../arm/json';
import type { Json } from '../../arm/json';
import { nameOfRegion, regionsOf, versionUpdateBody } from '../../arm/versionUpdateBody';
import type { VersionDelta } from '../../domain/plan/plan';

/** What an update of a version was made from, kept until it is known whether somebody else wrote the version meanwhile. */
export interface VersionWrite {
  /** When the version was read, by Azure's clock; ISO 8601. */
  readonly readAt: string;
  /** Names of the regions that were there then. */
  readonly found: readonly string[];
  readonly written: readonly string[];
  /** What Azure files our request under. */
  readonly correlationId?: string | undefined;
}

export function versionWriteOf(
  before: Json,
  spec: VersionDelta,
  readAt: number,
  correlationId: string | undefined,
): VersionWrite {
  const { targetRegions } = versionUpdateBody(before, spec).properties.publishingProfile;
  return {
    readAt: new Date(readAt).toISOString(),
    found: regionsOf(before).map(nameOfRegion),
    written: targetRegions.map(nameOfRegion),
    correlationId,
  };
}

/** A poller's state together with what else a later start needs, as one text. */
export function stateWith(poller: string, writing: VersionWrite | undefined): string {
  return writing ? JSON.stringify({ poller, writing }) : poller;
}

/** Reads either: a poller's state alone is JSON as well, but of another form. */
export function readState(state: string): { readonly poller: string; readonly writing?: VersionWrite } {
  const parsed = object(parse(state));
  const poller = text(parsed['poller']);
  if (poller === undefined) return { poller: state };
  const writing = object(parsed['writing']);
  const names = (of: string): string[] => list(writing[of]).map(String);
  return {
    poller,
    writing: {
      readAt: text(writing['readAt']) ?? '',
      found: names('found'),
      written: names('written'),
      correlationId: text(writing['correlationId']),
    },
  };
}

function parse(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch {
    return undefined;
  }
}
