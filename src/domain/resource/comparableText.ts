import { isoDate } from '../../base/date';
import { partsOfValue } from '../definition/featureValue';
import { regionKey } from '../region/region';
import type { ImageVersion, ReportedRegion } from '../version/imageVersion';
import type { Resource } from './resourceOfKind';

/**
 * A resource as text for comparing it with another of its kind: the same facts in the same order, with regions and tags
 * sorted, and dates and regions normalized. Excludes what always differs or changes by itself (ID, replication, state).
 */
export function comparableText(resource: Resource): string {
  return `${JSON.stringify(sorted(comparable(resource)), undefined, 2)}\n`;
}

function comparable(resource: Resource): Record<string, unknown> {
  const rest = withoutIdentity(resource);
  switch (resource.kind) {
    case 'version':
      return versionFacts(resource, rest);
    case 'definition':
      return {
        ...rest,
        features: resource.features
          .map(({ name, value }) => ({ name, value: [...partsOfValue(value)].sort(byName).join(', ') }))
          .sort((a, b) => byName(a.name, b.name)),
        disallowedDiskTypes: [...resource.disallowedDiskTypes].sort(),
        endOfLifeDate: dated(resource.endOfLifeDate),
      };
    case 'gallery':
    case 'managedImage':
      return rest;
  }
}

function byName(a: string, b: string): number {
  return a.localeCompare(b);
}

function withoutIdentity(resource: Resource): Record<string, unknown> {
  const identity = ['id', 'kind', 'provisioningState', 'replication'];
  const entries = Object.entries(resource).filter(([name]) => !identity.includes(name));
  return { ...Object.fromEntries(entries), location: regionKey(resource.location) };
}

function versionFacts(version: ImageVersion, rest: Record<string, unknown>): Record<string, unknown> {
  const byRegion = (a: ReportedRegion, b: ReportedRegion): number => byName(regionKey(a.name), regionKey(b.name));
  return {
    ...rest,
    publishedDate: dated(version.publishedDate),
    endOfLifeDate: dated(version.endOfLifeDate),
    targetRegions: [...version.targetRegions].sort(byRegion).map(one => ({ ...one, name: regionKey(one.name) })),
  };
}

function dated(text: string | undefined): string | undefined {
  return text === undefined ? undefined : isoDate(text);
}

/** Sorts the keys of all objects, since Azure's order is arbitrary. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => byName(a, b));
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one)]));
}
