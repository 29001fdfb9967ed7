import { sameName } from '../id/sameName';
import { regionKey } from '../region/region';
import { isExpired } from '../version/endOfLife';
import type { DefinitionSuggestion, DefinitionContext } from './definitionFromSource';
import type { ImageDefinition } from './imageDefinition';
import { knownSystem } from './knownSystem';
import { securityTypeOf } from './securityType';
import { uniqueDefinitionName, uniqueIdentifier } from './uniqueNames';

/**
 * The matching definition for a copy of a version: same properties, with an unused name and identifier. The security
 * type is always set, since its default depends on the api-version. Throws `AzureError` if not all properties are known.
 */
export function definitionFromVersion(
  original: ImageDefinition,
  context: DefinitionContext = {},
): DefinitionSuggestion {
  const existing = context.existing ?? [];
  const { osType, osState, hyperVGeneration, architecture } = knownSystem(original);
  const { purchasePlan, recommended, disallowedDiskTypes } = original;
  const { description, eula, privacyStatementUri, releaseNoteUri, endOfLifeDate, tags, other } = original;
  const others = original.features.filter(({ name }) => !sameName(name, 'SecurityType'));
  const reported = original.features.find(({ name }) => sameName(name, 'SecurityType'));
  const security = { ...reported, name: 'SecurityType', value: securityTypeOf(original) };
  return {
    name: uniqueDefinitionName(original.name, existing),
    spec: {
      location: regionKey(context.location ?? original.location),
      osType,
      osState,
      hyperVGeneration,
      architecture,
      identifier: uniqueIdentifier(original.identifier, existing),
      features: hyperVGeneration === 'V2' ? [security, ...others] : others,
      ...(purchasePlan && { purchasePlan }),
      ...(description !== undefined && { description }),
      ...(recommended && {
        recommended: {
          ...(recommended.vCPUs && { vCPUs: recommended.vCPUs }),
          ...(recommended.memoryGB && { memoryGB: recommended.memoryGB }),
        },
      }),
      ...(disallowedDiskTypes.length > 0 && { disallowedDiskTypes }),
      ...(eula !== undefined && { eula }),
      ...(privacyStatementUri !== undefined && { privacyStatementUri }),
      ...(releaseNoteUri !== undefined && { releaseNoteUri }),
      // Azure refuses a date in the past for what is created.
      ...(endOfLifeDate !== undefined &&
        context.now !== undefined &&
        !isExpired(endOfLifeDate, context.now) && { endOfLifeDate }),
      ...(Object.keys(tags).length > 0 && { tags }),
      ...(other && { other }),
    },
  };
}
