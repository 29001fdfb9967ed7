import type { Identifier } from './imageDefinition';

type Holder = { readonly name: string; readonly identifier: Identifier };

/** The form in which two identifiers are compared: Azure takes them as the same in any case. */
export function identifierKey({ publisher, offer, sku }: Identifier): string {
  return [publisher, offer, sku].join('\n').toLowerCase();
}

/** A definition name made of `wanted` that nobody in `existing` has. */
export function freeDefinitionName(wanted: string, existing: readonly Pick<Holder, 'name'>[]): string {
  const taken = new Set(existing.map(({ name }) => name.toLowerCase()));
  return firstFree(definitionNameFrom(wanted), 80, candidate => taken.has(candidate.toLowerCase()));
}

/** An identifier that Azure takes, with the wanted SKU or one like it, that nobody in `existing` has. */
export function freeIdentifier(wanted: Identifier, existing: readonly Holder[]): Identifier {
  const publisher = identifierPart(wanted.publisher, 128);
  const offer = identifierPart(wanted.offer, 64);
  const taken = new Set(existing.map(({ identifier }) => identifierKey(identifier)));
  const sku = firstFree(identifierPart(wanted.sku, 64), 64, candidate =>
    taken.has(identifierKey({ publisher, offer, sku: candidate })),
  );
  return { publisher, offer, sku };
}

/** `name` with what a definition name cannot have taken out or replaced; `image` where nothing is left. */
function definitionNameFrom(name: string): string {
  return (
    cleaned(name, 80)
      .replace(/^[^A-Za-z0-9]+/, '')
      .replace(/[^A-Za-z0-9]+$/, '') || 'image'
  );
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
