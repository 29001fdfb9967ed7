import type { Feature, Identifier } from './model/definition';
import type { ManagedImage } from './model/managedImage';
import type { HyperVGeneration, PurchasePlan } from './model/resource';
import type { DefinitionSpec } from './plan';
import { regionKey } from './region';

export interface DefinitionSuggestion {
  readonly name: string;
  readonly spec: DefinitionSpec;
}

export interface DefinitionSurroundings {
  /** Home region of the definition; the image's own where absent. */
  readonly location?: string | undefined;
  /** Of the machine the image came from, where it had one. */
  readonly purchasePlan?: PurchasePlan | null | undefined;
  /** What the gallery has already, so that name and identifier are new in it. */
  readonly existing?: readonly { readonly name: string; readonly identifier: Identifier }[] | undefined;
}

/** A new definition that accepts `image`: everything it must agree on is taken from the image and said explicitly. */
export function definitionFromImage(image: ManagedImage, around: DefinitionSurroundings = {}): DefinitionSuggestion {
  const existing = around.existing ?? [];
  const plan = around.purchasePlan ?? undefined;
  const name = firstFree(definitionNameFrom(image.name), 80, candidate =>
    existing.some(one => one.name.toLowerCase() === candidate.toLowerCase()),
  );
  return {
    name,
    spec: {
      location: regionKey(around.location ?? image.location),
      osType: image.osType,
      osState: 'Generalized',
      hyperVGeneration: image.hyperVGeneration,
      architecture: 'x64',
      identifier: identifierFrom(image, name, plan, existing),
      features: featuresFor(image.hyperVGeneration),
      ...(plan && { purchasePlan: plan }),
    },
  };
}

/** `name` with what a definition name cannot have taken out or replaced; `image` where nothing is left. */
function definitionNameFrom(name: string): string {
  return (
    cleaned(name, 80)
      .replace(/^[^A-Za-z0-9]+/, '')
      .replace(/[^A-Za-z0-9]+$/, '') || 'image'
  );
}

/**
 * From api-version 2025-03-03 on Azure marks a generation 2 definition that does not say its security type as
 * TrustedLaunchSupported. Managed images are accepted there: such a definition serves standard and trusted launch machines
 * alike. Saying it makes the result the same in every api-version.
 */
function featuresFor(generation: HyperVGeneration): readonly Feature[] {
  return generation === 'V2' ? [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }] : [];
}

function identifierFrom(
  image: ManagedImage,
  name: string,
  plan: PurchasePlan | undefined,
  existing: readonly { readonly identifier: Identifier }[],
): Identifier {
  const publisher = identifierPart(plan?.publisher ?? 'Custom', 128);
  const offer = identifierPart(plan?.product ?? `${image.osType}Server`, 64);
  const taken = new Set(existing.map(one => identifierKey(one.identifier)));
  const sku = firstFree(identifierPart(name, 64), 64, candidate =>
    taken.has(identifierKey({ publisher, offer, sku: candidate })),
  );
  return { publisher, offer, sku };
}

/** The form in which two identifiers are compared: Azure takes them as the same in any case. */
export function identifierKey({ publisher, offer, sku }: Identifier): string {
  return [publisher, offer, sku].join('\n').toLowerCase();
}

function identifierPart(text: string, longest: number): string {
  return cleaned(text, longest).replace(/\.+$/, '') || 'Custom';
}

/** Accents come off, everything else that is not allowed becomes a hyphen. */
function cleaned(text: string, longest: number): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, longest);
}

function firstFree(wanted: string, longest: number, taken: (candidate: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const candidate = wanted.slice(0, longest - ending.length) + ending;
    if (!taken(candidate)) return candidate;
  }
}
