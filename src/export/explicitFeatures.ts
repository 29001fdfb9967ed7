import type { Feature } from '../domain/definition/imageDefinition';
import { sameName } from '../domain/id/sameName';
import type { DefinitionSpec } from '../domain/plan/plan';

/** For tools that may use an older api-version, which defaults to Standard instead. */
export function explicitFeatures({ hyperVGeneration, features }: DefinitionSpec): readonly Feature[] {
  const hasSecurityType = features.some(one => sameName(one.name, 'SecurityType'));
  return hyperVGeneration === 'V1' || hasSecurityType
    ? features
    : [...features, { name: 'SecurityType', value: 'TrustedLaunchSupported' }];
}
