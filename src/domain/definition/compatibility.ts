import * as l10n from '@vscode/l10n';
import { sameName } from '../id/sameName';
import type { DefinitionSpec } from '../plan/plan';
import type { PurchasePlan } from '../resource/resource';
import { slashSeparated } from '../resource/slashSeparated';
import type { ImageSource } from '../source/imageSource';
import { sourceNoun } from '../source/sourceName';
import type { ImageDefinition } from './imageDefinition';
import { machineSecurity, needsGuestState, securityTypeName, securityTypeOf } from './securityType';

type IncompatibilityCode =
  | 'osTypeMismatch'
  | 'osStateMismatch'
  | 'generationMismatch'
  | 'architectureMismatch'
  | 'securityTypeMismatch'
  | 'planMismatch';

/** Why Azure would refuse a version from a source in a definition. */
export interface Incompatibility {
  readonly code: IncompatibilityCode;
  /** One sentence without the names of the source and definition. */
  readonly reason: string;
}

type DefinitionTraits = Pick<
  ImageDefinition | DefinitionSpec,
  'osType' | 'osState' | 'hyperVGeneration' | 'architecture' | 'features' | 'purchasePlan'
>;

/** All mismatches between a source and a definition. What is unknown of either isn't checked. */
export function incompatibilities(source: ImageSource, definition: DefinitionTraits): readonly Incompatibility[] {
  const found: Incompatibility[] = [];
  const noun = sourceNoun(source.kind);
  const check = <T>(
    code: IncompatibilityCode,
    actual: T | undefined,
    wanted: T | undefined,
    reason: (actual: T, wanted: T) => string,
  ): void => {
    if (actual === undefined || wanted === undefined || actual === wanted) return;
    found.push({ code, reason: reason(actual, wanted) });
  };
  check('osTypeMismatch', source.osType, definition.osType, (actual, wanted) =>
    l10n.t('{0} contains {1}, but the definition is for {2}.', noun, actual, wanted),
  );
  check('osStateMismatch', source.osState, definition.osState, (actual, wanted) =>
    l10n.t('{0} is {1}, but the definition is for {2} images.', noun, stateName(actual), stateName(wanted)),
  );
  check('generationMismatch', source.hyperVGeneration, definition.hyperVGeneration, (actual, wanted) =>
    l10n.t('{0} is generation {1}, but the definition is generation {2}.', noun, actual.slice(1), wanted.slice(1)),
  );
  check('architectureMismatch', source.architecture, definition.architecture, (actual, wanted) =>
    source.kind === 'managedImage'
      ? l10n.t('Managed images are always x64, but the definition is for {0}.', wanted)
      : l10n.t('{0} is {1}, but the definition is for {2}.', noun, actual, wanted),
  );
  const security = securityReason(source, securityTypeOf(definition));
  if (security !== undefined) found.push({ code: 'securityTypeMismatch', reason: security });
  const plan = source.purchasePlan;
  if (plan !== undefined && !samePlan(plan ?? undefined, definition.purchasePlan)) {
    found.push({ code: 'planMismatch', reason: planReason(source.kind, plan, definition.purchasePlan) });
  }
  return found;
}

export function fits(source: ImageSource, definition: DefinitionTraits): boolean {
  return incompatibilities(source, definition).length === 0;
}

export function samePlan(a: PurchasePlan | undefined, b: PurchasePlan | undefined): boolean {
  if (!a || !b) return a === b;
  const key = (plan: PurchasePlan): string => JSON.stringify([plan.publisher, plan.product, plan.name]).toLowerCase();
  return key(a) === key(b);
}

function securityReason({ kind, securityType }: ImageSource, wanted: string): string | undefined {
  if (kind === 'managedImage') {
    return needsGuestState(wanted)
      ? l10n.t(
          "The definition has the security type {0}, which managed images don't support.",
          securityTypeName(wanted),
        )
      : undefined;
  }
  if (securityType === undefined || sameName(machineSecurity(securityType), wanted)) return undefined;
  if (!needsGuestState(securityType) && !needsGuestState(wanted)) return undefined;
  return l10n.t(
    '{0} has the security type {1}, but the definition has {2}.',
    sourceNoun(kind),
    securityTypeName(securityType),
    securityTypeName(wanted),
  );
}

/** `generalized` or `specialized`, for the middle of a sentence. */
export function stateName(osState: string): string {
  return osState === 'Generalized' ? l10n.t('generalized') : l10n.t('specialized');
}

function planReason(
  kind: ImageSource['kind'],
  actual: PurchasePlan | null,
  definition: PurchasePlan | undefined,
): string {
  if (kind === 'managedImage') return machinePlanReason(actual, definition);
  const noun = sourceNoun(kind);
  if (!actual) return l10n.t('{0} has no purchase plan, but the definition has one.', noun);
  return definition
    ? l10n.t('{0} has a different purchase plan ({1}) than the definition.', noun, planName(actual))
    : l10n.t('{0} has the purchase plan {1}, but the definition has none.', noun, planName(actual));
}

/** A managed image has no purchase plan of its own, but that of the VM it was captured from. */
function machinePlanReason(actual: PurchasePlan | null, definition: PurchasePlan | undefined): string {
  if (!actual)
    return l10n.t('The definition has a purchase plan, but the image comes from a virtual machine without one.');
  return definition
    ? l10n.t(
        'The definition has a different purchase plan than the virtual machine that the image came from ({0}).',
        planName(actual),
      )
    : l10n.t(
        'The virtual machine that the image came from has the purchase plan {0}, but the definition has none.',
        planName(actual),
      );
}

/** `publisher / product / name`, as nested in the Marketplace. */
function planName(plan: PurchasePlan): string {
  return slashSeparated(plan.publisher, plan.product, plan.name);
}
