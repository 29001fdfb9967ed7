import { needsGuestState } from './compatibility';
import { freeDefinitionName, freeIdentifier } from './freeNames';
import type { Identifier } from './imageDefinition';
import type { ImageSource } from '../source/imageSource';
import type { DefinitionSpec } from '../plan/plan';
import { regionKey } from '../region/region';

export interface DefinitionSuggestion {
  readonly name: string;
  readonly spec: DefinitionSpec;
}

export interface DefinitionContext {
  /** Home region of the definition; the source's own where absent. */
  readonly location?: string | undefined;
  /** What the gallery has already, so that name and identifier are new in it. */
  readonly existing?: readonly { readonly name: string; readonly identifier: Identifier }[] | undefined;
}

/**
 * A new definition that accepts `source`: everything it must agree on is taken from the source and said explicitly. What the
 * source cannot tell should have been asked before; it is else taken as what is most common.
 */
export function definitionFromSource(source: ImageSource, context: DefinitionContext = {}): DefinitionSuggestion {
  const existing = context.existing ?? [];
  const plan = source.purchasePlan ?? undefined;
  const osType = source.osType ?? 'Linux';
  const hyperVGeneration = source.hyperVGeneration ?? 'V2';
  const name = freeDefinitionName(source.name, existing);
  return {
    name,
    spec: {
      location: regionKey(context.location ?? source.location ?? ''),
      osType,
      osState: source.osState ?? 'Generalized',
      hyperVGeneration,
      architecture: source.architecture ?? 'x64',
      identifier: freeIdentifier(
        { publisher: plan?.publisher ?? 'Custom', offer: plan?.product ?? `${osType}Server`, sku: name },
        existing,
      ),
      features: hyperVGeneration === 'V2' ? [{ name: 'SecurityType', value: securityTypeFor(source) }] : [],
      ...(plan && { purchasePlan: plan }),
    },
  };
}

/**
 * From api-version 2025-03-03 on Azure marks a generation 2 definition that does not say its security type as
 * TrustedLaunchSupported; saying it makes the result the same in every api-version. Managed images, VHDs and versions are
 * accepted there, and such a definition serves standard and trusted launch machines alike; machines and disks may not be.
 */
function securityTypeFor({ kind, securityType }: ImageSource): string {
  if (securityType !== undefined && needsGuestState(securityType)) return securityType;
  if (kind === 'version' && securityType !== undefined) return securityType;
  return ['virtualMachine', 'snapshot', 'disk'].includes(kind) ? 'Standard' : 'TrustedLaunchSupported';
}
