import type { DefinitionSpec } from '../plan/plan';
import { regionKey } from '../region/region';
import type { ImageSource } from '../source/imageSource';
import type { Identifier } from './imageDefinition';
import { machineSecurity, needsGuestState } from './securityType';
import { uniqueDefinitionName, uniqueIdentifier } from './uniqueNames';

export interface DefinitionSuggestion {
  readonly name: string;
  readonly spec: DefinitionSpec;
}

export interface DefinitionContext {
  /** Home region of the definition. Default: that of the source. */
  readonly location?: string | undefined;
  /** Existing definitions of the gallery, to make name and identifier unique. */
  readonly existing?: readonly { readonly name: string; readonly identifier: Identifier }[] | undefined;
  /** Milliseconds since 1970. Without it, an end of life isn't taken over. */
  readonly now?: number | undefined;
}

/**
 * A new definition that accepts `source`, with everything that has to match set explicitly. What is unknown of the
 * source gets the most common value, so ask for it first.
 */
export function definitionFromSource(source: ImageSource, context: DefinitionContext = {}): DefinitionSuggestion {
  const existing = context.existing ?? [];
  const plan = source.purchasePlan ?? undefined;
  const osType = source.osType ?? 'Linux';
  const hyperVGeneration = source.hyperVGeneration ?? 'V2';
  const name = uniqueDefinitionName(source.name, existing);
  return {
    name,
    spec: {
      location: regionKey(context.location ?? source.location ?? ''),
      osType,
      osState: source.osState ?? 'Generalized',
      hyperVGeneration,
      architecture: source.architecture ?? 'x64',
      identifier: uniqueIdentifier(
        { publisher: plan?.publisher || 'Custom', offer: plan?.product || `${osType}Server`, sku: name },
        existing,
      ),
      features: hyperVGeneration === 'V2' ? [{ name: 'SecurityType', value: securityTypeFor(source) }] : [],
      ...(plan && { purchasePlan: plan }),
    },
  };
}

/**
 * From api-version 2025-03-03 on, a generation 2 definition without a security type defaults to TrustedLaunchSupported.
 * Setting it explicitly gives the same result in every api-version. It accepts managed images, VHDs and versions, and
 * serves both standard and trusted launch machines; machines and disks as sources may be refused.
 */
function securityTypeFor({ kind, securityType }: ImageSource): string {
  if (securityType !== undefined && needsGuestState(securityType)) return machineSecurity(securityType);
  if (kind === 'version' && securityType !== undefined) return securityType;
  return ['virtualMachine', 'snapshot', 'disk'].includes(kind) ? 'Standard' : 'TrustedLaunchSupported';
}
