import type { Identifier } from './imageDefinition';

type NamedDefinition = { readonly name: string; readonly identifier: Identifier };

/** Key for comparing identifiers, which Azure does ignoring case. */
export function identifierKey({ publisher, offer, sku }: Identifier): string {
  return [publisher, offer, sku].join('\n').toLowerCase();
}

/** A definition name based on `wanted` that is unused in `existing`. */
export function uniqueDefinitionName(wanted: string, existing: readonly Pick<NamedDefinition, 'name'>[]): string {
  const taken = new Set(existing.map(({ name }) => name.toLowerCase()));
  return firstUnused(definitionNameFrom(wanted), 80, candidate => taken.has(candidate.toLowerCase()));
}

/** A valid identifier with the wanted or a similar SKU that is unused in `existing`. */
export function uniqueIdentifier(wanted: Identifier, existing: readonly NamedDefinition[]): Identifier {
  const publisher = identifierPart(wanted.publisher, 128);
  const offer = identifierPart(wanted.offer, 64);
  const taken = new Set(existing.map(({ identifier }) => identifierKey(identifier)));
  const sku = firstUnused(identifierPart(wanted.sku, 64), 64, candidate =>
    taken.has(identifierKey({ publisher, offer, sku: candidate })),
  );
  return { publisher, offer, sku };
}

/** `name` with invalid characters removed or replaced. `image` if nothing is left. */
function definitionNameFrom(name: string): string {
  return (
    sanitized(name, 80)
      .replace(/^[^A-Za-z0-9]+/, '')
      .replace(/[^A-Za-z0-9]+$/, '') || 'image'
  );
}

function identifierPart(text: string, maxLength: number): string {
  return sanitized(text, maxLength).replace(/\.+$/, '') || 'Custom';
}

/** Removes accents, and replaces everything else that is invalid with a hyphen. */
function sanitized(text: string, maxLength: number): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, maxLength);
}

function firstUnused(wanted: string, maxLength: number, taken: (candidate: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const candidate = wanted.slice(0, maxLength - ending.length) + ending;
    if (!taken(candidate)) return candidate;
  }
}
