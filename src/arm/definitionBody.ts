import type { Feature, Range } from '../domain/definition/imageDefinition';
import type { DefinitionDelta, DefinitionSpec } from '../domain/plan/plan';
import { isoDate } from '../base/date';
import type { ArmBody } from './armBody';
import { object } from './json';
import type { Json } from './json';

interface Recommended {
  readonly vCPUs?: Range;
  readonly memory?: Range;
}

type SameNames = Omit<
  DefinitionSpec,
  'location' | 'tags' | 'recommended' | 'features' | 'endOfLifeDate' | 'disallowedDiskTypes'
>;

interface Changeable {
  readonly features?: readonly Feature[];
  readonly endOfLifeDate?: string;
  readonly recommended?: Recommended;
  readonly disallowed?: { readonly diskTypes: readonly string[] };
}

export type DefinitionProperties = SameNames & Changeable;

export function definitionBody(spec: DefinitionSpec): ArmBody<DefinitionProperties> {
  const { location, tags, recommended, features, endOfLifeDate, disallowedDiskTypes, ...same } = spec;
  return {
    location,
    ...(tags && { tags }),
    properties: {
      ...same,
      ...(features.length > 0 && { features }),
      ...changeable({ recommended, endOfLifeDate, disallowedDiskTypes }),
    },
  };
}

/**
 * The PATCH body of a definition. Azure requires the OS type, OS state and identifier, although they are immutable, and
 * replaces `recommended` as a whole.
 */
export function definitionUpdateBody(current: Json, delta: DefinitionDelta): { readonly properties: Json } {
  const { osType, osState, identifier, recommended } = object(current['properties']);
  const { recommended: wanted, endOfLifeDate, disallowedDiskTypes, features, ...same } = delta;
  return {
    properties: {
      osType,
      osState,
      identifier,
      ...same,
      ...changeable({ recommended: wanted, endOfLifeDate, disallowedDiskTypes }),
      ...(wanted && { recommended: { ...object(recommended), ...recommendedBody(wanted) } }),
      ...(features && { features, allowUpdateImage: true }),
    },
  };
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
