import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from './model/definition';
import type { ManagedImage } from './model/managedImage';
import type { PurchasePlan } from './model/resource';
import type { DefinitionSpec } from './plan';

type MisfitCode =
  | 'osTypeMismatch'
  | 'osStateMismatch'
  | 'generationMismatch'
  | 'architectureMismatch'
  | 'securityTypeMismatch'
  | 'planMismatch';

/** Why Azure would refuse a version made from an image in a definition. */
export interface Misfit {
  readonly code: MisfitCode;
  /** One sentence without the names of image and definition. */
  readonly reason: string;
}

type DefinitionWords = Pick<
  ImageDefinition | DefinitionSpec,
  'osType' | 'osState' | 'hyperVGeneration' | 'architecture' | 'features' | 'purchasePlan'
>;

/**
 * Everything in which a managed image does not fit a definition; empty where it fits. `plan` is the purchase plan of the
 * machine the image came from: null where it had none, undefined where nobody knows, and then it is not judged.
 */
export function misfits(
  image: ManagedImage,
  definition: DefinitionWords,
  plan?: PurchasePlan | null,
): readonly Misfit[] {
  const found: Misfit[] = [];
  const check = (code: MisfitCode, fits: boolean, reason: () => string): void => {
    if (!fits) found.push({ code, reason: reason() });
  };
  check('osTypeMismatch', image.osType === definition.osType, () =>
    l10n.t('The image holds {0} and the definition is for {1}.', image.osType, definition.osType),
  );
  check('osStateMismatch', image.osState === definition.osState, () =>
    l10n.t('The image is {0} and the definition is for {1} images.', osStateName(image), osStateName(definition)),
  );
  check('generationMismatch', image.hyperVGeneration === definition.hyperVGeneration, () =>
    l10n.t(
      'The image is of generation {0} and the definition of generation {1}.',
      image.hyperVGeneration.slice(1),
      definition.hyperVGeneration.slice(1),
    ),
  );
  check('architectureMismatch', definition.architecture === 'x64', () =>
    l10n.t('Managed images are always x64 and the definition is for {0}.', definition.architecture),
  );
  const security = securityTypeOf(definition);
  check('securityTypeMismatch', !needsGuestState.has(security.toLowerCase()), () =>
    l10n.t('The definition has the security type {0}, which no managed image can carry.', security),
  );
  check('planMismatch', plan === undefined || samePlan(plan ?? undefined, definition.purchasePlan), () =>
    planReason(plan, definition.purchasePlan),
  );
  return found;
}

export function fits(image: ManagedImage, definition: DefinitionWords, plan?: PurchasePlan | null): boolean {
  return misfits(image, definition, plan).length === 0;
}

/** `Standard` where the definition does not say. */
function securityTypeOf(definition: Pick<DefinitionWords, 'features'>): string {
  return definition.features.find(one => one.name.toLowerCase() === 'securitytype')?.value ?? 'Standard';
}

export function samePlan(a: PurchasePlan | undefined, b: PurchasePlan | undefined): boolean {
  if (!a || !b) return a === b;
  const key = (plan: PurchasePlan): string => JSON.stringify([plan.publisher, plan.product, plan.name]).toLowerCase();
  return key(a) === key(b);
}

/** These promise the state of a machine's own security chip, which a managed image does not hold. */
const needsGuestState = new Set(['trustedlaunch', 'confidentialvm']);

function osStateName({ osState }: { readonly osState: string }): string {
  return osState === 'Generalized' ? l10n.t('generalized') : l10n.t('specialized');
}

function planReason(image: PurchasePlan | null | undefined, definition: PurchasePlan | undefined): string {
  if (!image) return l10n.t('The definition has a purchase plan and the image comes from a machine without one.');
  return definition
    ? l10n.t('The definition has another purchase plan than the machine the image came from ({0}).', planName(image))
    : l10n.t(
        'The machine the image came from has the purchase plan {0}, and the definition has none.',
        planName(image),
      );
}

/** `publisher / product / name`, in the order in which the Marketplace nests them. */
function planName(plan: PurchasePlan): string {
  return [plan.publisher, plan.product, plan.name].join(' / ');
}
