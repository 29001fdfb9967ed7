import { isObject, type Json } from '../../base/json';
/** What Azure has in a resource or a part of it beyond what the model says, in Azure's own form and place. */
export type OtherMembers = Readonly<Record<string, unknown>>;

/** A request, or a part of one, that repeats what else Azure has in its target or in the parts that it replaces. */
export interface WithOthers {
  readonly other?: OtherMembers;
}

/**
 * The members that are said otherwise or set by Azure: whole, or only those named below, of an object or of each item. What
 * depends on the value itself is a function; undefined if nothing of it is known.
 */
type Members = true | KnownParts | readonly [ItemParts];
export type KnownMembers = Members | ((value: unknown) => Members | undefined);
type ItemParts = KnownParts | ((item: Json) => KnownParts);
interface KnownParts {
  readonly [member: string]: KnownMembers;
}

/** All of `value` but the known members, at every depth. Undefined if that is all. Null counts as absent. */
export function otherMembers(value: unknown, known: KnownParts): Other {
  return isObject(value)
    ? notEmpty(Object.entries(value).flatMap(([name, part]) => other(name, part, known)))
    : undefined;
}

type Other = OtherMembers | undefined;

function other(name: string, part: unknown, known: KnownParts): [string, unknown][] {
  if (part === null || part === undefined) return [];
  const named = Object.hasOwn(known, name) ? known[name] : undefined;
  const below = typeof named === 'function' ? named(part) : named;
  if (below === true) return [];
  if (isItems(below)) return otherItems(name, part, below[0]);
  if (below === undefined || !isObject(part)) return [[name, part]];
  const rest = otherMembers(part, below);
  return rest ? [[name, rest]] : [];
}

function isItems(known: KnownMembers | undefined): known is Extract<KnownMembers, readonly unknown[]> {
  return Array.isArray(known);
}

/** By the name or the number of the item. */
function otherItems(name: string, items: unknown, known: ItemParts): [string, unknown][] {
  if (!Array.isArray(items)) return [[name, items]];
  const rest = items.flatMap((item: unknown, at): [string, unknown][] => {
    if (!isObject(item)) return [[String(at), item]];
    const found = otherMembers(item, typeof known === 'function' ? known(item) : known);
    return found ? [[typeof item['name'] === 'string' ? item['name'] : String(at), found]] : [];
  });
  return rest.length > 0 ? [[name, Object.fromEntries(rest)]] : [];
}

/** The members of some parts, by their names. */
export function membersOf(parts: Other, names: readonly string[]): Other {
  return notEmpty(Object.entries(parts ?? {}).filter(([name]) => names.includes(name)));
}

/** All but the members of some parts. */
export function membersBut(parts: Other, names: readonly string[]): Other {
  return notEmpty(Object.entries(parts ?? {}).filter(([name]) => !names.includes(name)));
}

function notEmpty(members: readonly (readonly [string, unknown])[]): Other {
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** The other members of one part: of the properties, of the identity. */
export function otherPart(others: Other, name: string): Other {
  const part = others && Object.hasOwn(others, name) ? others[name] : undefined;
  return isObject(part) ? part : undefined;
}

/**
 * `said` with the other members, at every depth. What is said wins; a list is said as a whole, with the others of its
 * items.
 */
export function withOthers<T extends object>(said: T, others: Other): T & OtherMembers {
  const members: [string, unknown][] = Object.entries(said);
  const both = members.map(([name, part]): [string, unknown] => {
    const more = others && Object.hasOwn(others, name) ? others[name] : undefined;
    return [name, part === undefined ? more : isObject(part) && isObject(more) ? withOthers(part, more) : part];
  });
  const rest = Object.entries(others ?? {}).filter(([name]) => !Object.hasOwn(said, name));
  return { ...said, ...Object.fromEntries([...both, ...rest]) };
}

/** Each member by its full name: `publishingProfile.targetExtendedLocations[0].name`. */
export function memberNames(value: unknown, name = ''): readonly string[] {
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((item: unknown, at) => memberNames(item, `${name}[${at}]`));
  if (value === undefined) return [];
  if (!isObject(value) || Object.keys(value).length === 0) return name === '' ? [] : [name];
  return Object.entries(value).flatMap(([part, below]) => memberNames(below, name === '' ? part : `${name}.${part}`));
}
