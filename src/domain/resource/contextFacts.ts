import type { ImageDefinition } from '../definition/imageDefinition';
import type { Gallery } from '../gallery/gallery';
import { parseForeignId } from '../id/foreignId';
import { sameId } from '../id/resourceId';
import type { ManagedImage } from '../source/managedImage';
import { expiresSoon, isExpired } from '../version/endOfLife';
import type { ImageVersion } from '../version/imageVersion';
import { latestOf, latestRegionsOf } from '../version/latest';
import { readinessOf } from '../version/readiness';
import type { Resource } from './resourceOfKind';

/** All facts about resources that menus can test. */
export const allFacts = [
  'community',
  'sharedDirectly',
  'softDelete',
  'windows',
  'linux',
  'generalized',
  'specialized',
  'generation1',
  'generation2',
  'latest',
  'latestSomewhere',
  'ready',
  'replicating',
  'failed',
  'deleting',
  'busy',
  'excludedFromLatest',
  'expired',
  'expiresSoon',
  'attached',
] as const;

type Fact = (typeof allFacts)[number];

export interface FactsContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** All versions of the same definition, as far as known. */
  readonly siblings?: readonly ImageVersion[] | undefined;
  /** The gallery of a definition, as far as known. */
  readonly gallery?: Gallery | undefined;
  /** Whether the gallery of a definition or version is attached to a lab plan or lab account. */
  readonly isAttached?: boolean | undefined;
}

/** The facts that apply to a resource, in the order of `allFacts`. */
function factsOf(resource: Resource, context: FactsContext): readonly Fact[] {
  const facts = new Set([...ownFacts(resource, context), ...stateFacts(resource.provisioningState)]);
  if (context.isAttached) facts.add('attached');
  return allFacts.filter(fact => facts.has(fact));
}

/** Kind and facts in the form that `when` clauses match: `version+latest+excludedFromLatest`. */
export function contextValueOf(resource: Resource, context: FactsContext): string {
  return [kindWord(resource), ...factsOf(resource, context)].join('+');
}

/** Shared resources have kinds of their own in menus: `sharedVersion`, `communityDefinition`. */
function kindWord({ kind, id }: Resource): string {
  const foreign = parseForeignId(id)?.kind;
  return foreign ? `${foreign}${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}` : kind;
}

function ownFacts(resource: Resource, context: FactsContext): Fact[] {
  switch (resource.kind) {
    case 'gallery':
      return galleryFacts(resource);
    case 'definition':
      return [
        ...osFacts(resource),
        ...lifeFacts(resource.endOfLifeDate, context.now),
        ...(context.gallery?.softDelete ? (['softDelete'] as const) : []),
      ];
    case 'version':
      return versionFacts(resource, context);
    case 'managedImage':
      return osFacts(resource);
  }
}

function galleryFacts(gallery: Gallery): Fact[] {
  const facts: Fact[] = gallery.softDelete ? ['softDelete'] : [];
  if (gallery.permissions === 'Community') facts.push('community');
  if (gallery.permissions === 'Groups') facts.push('sharedDirectly');
  return facts;
}

function osFacts({ osType, osState, hyperVGeneration }: ImageDefinition | ManagedImage): Fact[] {
  return [
    ...(osType ? [osType === 'Windows' ? ('windows' as const) : ('linux' as const)] : []),
    ...(osState ? [osState === 'Generalized' ? ('generalized' as const) : ('specialized' as const)] : []),
    ...(hyperVGeneration ? [hyperVGeneration === 'V1' ? ('generation1' as const) : ('generation2' as const)] : []),
  ];
}

function versionFacts(version: ImageVersion, { now, siblings }: FactsContext): Fact[] {
  const facts = lifeFacts(version.endOfLifeDate, now);
  if (version.excludeFromLatest) facts.push('excludedFromLatest');
  const { state } = readinessOf(version);
  if (state !== 'unknown') facts.push(state);
  const latest = siblings && latestOf(siblings);
  if (latest && sameId(latest.id, version.id)) facts.push('latest');
  else if (siblings && latestRegionsOf(version, siblings).length > 0) facts.push('latestSomewhere');
  return facts;
}

function lifeFacts(endOfLife: string | undefined, now: number): Fact[] {
  if (isExpired(endOfLife, now)) return ['expired'];
  return expiresSoon(endOfLife, now) ? ['expiresSoon'] : [];
}

function stateFacts(provisioningState: string): Fact[] {
  switch (provisioningState) {
    case 'Succeeded':
      return [];
    case 'Failed':
      return ['failed'];
    case 'Deleting':
      return ['deleting', 'busy'];
    default:
      return ['busy'];
  }
}
