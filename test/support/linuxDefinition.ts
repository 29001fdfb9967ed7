import type { DefinitionSpec } from '../../src/domain/plan/plan';

/** A generalized Linux image of generation 2, in the region where most of Sample Azure is. */
export function linuxDefinition(
  identifier: DefinitionSpec['identifier'],
  more: Partial<DefinitionSpec> = {},
): DefinitionSpec {
  return {
    location: 'eastus2',
    osType: 'Linux',
    osState: 'Generalized',
    hyperVGeneration: 'V2',
    architecture: 'x64',
    identifier,
    features: [],
    ...more,
  };
}
