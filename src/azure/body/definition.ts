import type { Range } from '../../domain/model/definition';
import type { DefinitionSpec } from '../../domain/plan';
import { isoDate } from './arm';
import type { ArmBody } from './arm';

export interface DefinitionProperties extends Omit<DefinitionSpec, 'location' | 'tags' | 'recommended' | 'features'> {
  readonly features?: DefinitionSpec['features'];
  readonly recommended?: { readonly vCPUs?: Range; readonly memory?: Range };
}

export function definitionBody(shall: DefinitionSpec): ArmBody<DefinitionProperties> {
  const { location, tags, recommended, features, endOfLifeDate, ...same } = shall;
  return {
    location,
    ...(tags && { tags }),
    properties: {
      ...same,
      ...(features.length > 0 && { features }),
      ...(endOfLifeDate !== undefined && { endOfLifeDate: isoDate(endOfLifeDate) }),
      ...(recommended && { recommended: recommendedBody(recommended) }),
    },
  };
}

function recommendedBody({
  vCPUs,
  memoryGB,
}: NonNullable<DefinitionSpec['recommended']>): NonNullable<DefinitionProperties['recommended']> {
  return { ...(vCPUs && { vCPUs }), ...(memoryGB && { memory: memoryGB }) };
}
