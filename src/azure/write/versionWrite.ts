import { nameOfRegion, regionsOf, versionUpdateBody } from '../../arm/versionUpdateBody';
import { list, object, text, type Json, parsedJson } from '../../base/json';
import type { VersionDelta } from '../../domain/plan/plan';

/** What an update of a version was based on, stored until concurrent writes have been ruled out. */
export interface VersionWrite {
  /** When the version was read, by Azure's clock; ISO 8601. */
  readonly readAt: string;
  /** Names of its regions at that time. */
  readonly found: readonly string[];
  readonly written: readonly string[];
  /** The correlation ID of our request. */
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

/** Serializes a poller state together with the version write. */
export function stateWith(poller: string, writing: VersionWrite | undefined): string {
  return writing ? JSON.stringify({ poller, writing }) : poller;
}

/** Parses either form: a poller state alone is JSON too, but of a different shape. */
export function readState(state: string): { readonly poller: string; readonly writing?: VersionWrite } {
  const parsed = object(parsedJson(state));
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
