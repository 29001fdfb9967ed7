import { isoDate } from '../base/date';
import { list, object, text, without, type Json } from '../base/json';
import type { Feature, Range } from '../domain/definition/imageDefinition';
import { namesOfPlan } from '../domain/definition/purchasePlan';
import { sameName } from '../domain/id/sameName';
import type { DefinitionDelta, DefinitionSpec } from '../domain/plan/plan';
import { withOthers } from '../domain/resource/otherMembers';
import type { PurchasePlan } from '../domain/resource/resource';
import type { ArmBody } from './armBody';

interface Recommended {
  readonly vCPUs?: Range;
  readonly memory?: Range;
}

type SameNames = Omit<
  DefinitionSpec,
  'location' | 'tags' | 'recommended' | 'features' | 'endOfLifeDate' | 'disallowedDiskTypes' | 'purchasePlan' | 'other'
>;

interface Changeable {
  readonly features?: readonly Feature[];
  readonly endOfLifeDate?: string;
  readonly recommended?: Recommended;
  readonly disallowed?: { readonly diskTypes: readonly string[] };
}

export type DefinitionProperties = SameNames & Changeable & { readonly purchasePlan?: Partial<PurchasePlan> };

export function definitionBody(spec: DefinitionSpec): ArmBody<DefinitionProperties> {
  const { location, tags, recommended, features, endOfLifeDate, disallowedDiskTypes, purchasePlan, other, ...same } =
    spec;
  const body = {
    location,
    ...(tags && { tags }),
    properties: {
      ...same,
      ...(purchasePlan && { purchasePlan: namesOfPlan(purchasePlan) }),
      ...(features.length > 0 && { features: features.map(featureBody) }),
      ...changeable({ recommended, endOfLifeDate, disallowedDiskTypes }),
    },
  };
  return withOthers(body, other);
}

function featureBody({ name, value, other }: Feature): Feature {
  return { ...other, name, value };
}

/**
 * The PATCH body of a definition. Azure requires the OS type, OS state and identifier, although they are immutable, and
 * replaces `recommended`, `disallowed` and `features` as a whole. Without a current state, their other members are those
 * that the delta knows.
 */
export function definitionUpdateBody(current: Json, delta: DefinitionDelta): { readonly properties: Json } {
  const { recommended: wanted, endOfLifeDate, disallowedDiskTypes, features, other, ...same } = delta;
  const { osType, osState, identifier, ...parts } = object(current['properties']);
  const { recommended, disallowed, features: before } = 'properties' in current ? parts : object(other?.['properties']);
  return {
    properties: {
      osType,
      osState,
      identifier,
      ...same,
      ...changeable({ recommended: undefined, endOfLifeDate, disallowedDiskTypes: undefined }),
      ...(wanted && { recommended: { ...object(recommended), ...mergedRanges(object(recommended), wanted) } }),
      ...(disallowedDiskTypes && { disallowed: { ...object(disallowed), diskTypes: disallowedDiskTypes } }),
      ...(features && { features: mergedFeatures(list(before).map(object), features), allowUpdateImage: true }),
    },
  };
}

/** The ranges with what else Azure has in them. */
function mergedRanges(before: Json, wanted: NonNullable<DefinitionSpec['recommended']>): Json {
  const ranges = Object.entries(recommendedBody(wanted)) as [keyof Recommended, Range][];
  return Object.fromEntries(
    ranges.map(([name, range]) => [name, { ...without(object(before[name]), ['min', 'max']), ...range }]),
  );
}

function mergedFeatures(before: readonly Json[], wanted: readonly Feature[]): readonly Json[] {
  return wanted.map(feature => ({
    ...before.find(({ name }) => sameName(text(name) ?? '', feature.name)),
    ...featureBody(feature),
  }));
}

interface ChangeableSpec {
  readonly recommended: DefinitionSpec['recommended'];
  readonly endOfLifeDate: string | undefined;
  readonly disallowedDiskTypes: readonly string[] | undefined;
}

function changeable({ recommended, endOfLifeDate, disallowedDiskTypes }: ChangeableSpec): Changeable {
  return {
    ...(endOfLifeDate !== undefined && { endOfLifeDate: isoDate(endOfLifeDate) }),
    ...(recommended && { recommended: recommendedBody(recommended) }),
    ...(disallowedDiskTypes && { disallowed: { diskTypes: disallowedDiskTypes } }),
  };
}

function recommendedBody({ vCPUs, memoryGB }: NonNullable<DefinitionSpec['recommended']>): Recommended {
  return { ...(vCPUs && { vCPUs }), ...(memoryGB && { memory: memoryGB }) };
}
