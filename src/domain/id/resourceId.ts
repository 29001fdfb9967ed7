import { parseForeignId } from './foreignId';
import { sameName } from './sameName';

/** A parsed ARM resource ID. Names keep their case. */
export interface ResourceId {
  readonly subscriptionId: string;
  readonly resourceGroup?: string;
  /** `Microsoft.Compute/galleries/images`; `Microsoft.Resources/resourceGroups` for a resource group. */
  readonly type: string;
  /** One name per type segment, outermost first. For an extension resource, such as a role assignment, only its own. */
  readonly names: readonly string[];
}

const subscriptionLevel = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?(?:\/providers\/(.+?))?\/?$/i;

/** Undefined if `text` isn't the ID of a resource group or of a resource in a subscription. */
export function parseResourceId(text: string): ResourceId | undefined {
  const match = subscriptionLevel.exec(text.trim());
  const subscriptionId = match?.[1];
  if (!match || !subscriptionId) return undefined;
  const resourceGroup = match[2];
  if (match[3] === undefined) {
    return resourceGroup === undefined
      ? undefined
      : { subscriptionId, resourceGroup, type: 'Microsoft.Resources/resourceGroups', names: [resourceGroup] };
  }
  const segments = ['providers', ...match[3].split('/')];
  if (segments.length % 2 !== 0 || segments.includes('')) return undefined;
  const pairs = segments.flatMap((type, index) => (index % 2 === 0 ? [{ type, name: segments[index + 1] ?? '' }] : []));
  const last = pairs.findLastIndex(({ type }) => sameName(type, 'providers'));
  const [provider, ...own] = pairs.slice(last);
  if (!provider || own.length === 0) return undefined;
  return {
    subscriptionId,
    ...(resourceGroup && { resourceGroup }),
    type: [provider.name, ...own.map(({ type }) => type)].join('/'),
    names: own.map(({ name }) => name),
  };
}

/** Key for comparing IDs: Azure returns the same ID in different cases. */
export function idKey(id: string): string {
  return id.toLowerCase().replace(/\/+$/, '');
}

export function sameId(a: string, b: string): boolean {
  return idKey(a) === idKey(b);
}

/** Whether `id` is `ancestor` or below it. */
export function isWithin(id: string, ancestor: string): boolean {
  return `${idKey(id)}/`.startsWith(`${idKey(ancestor)}/`);
}

/**
 * The parent's ID: version → definition → gallery → resource group. For an extension resource, the resource it extends.
 */
export function parentId(id: string): string | undefined {
  const foreign = parseForeignId(id);
  if (foreign) return foreign.names.length > 1 ? id.replace(/\/+$/, '').split('/').slice(0, -2).join('/') : undefined;
  const parsed = parseResourceId(id);
  if (!parsed) return undefined;
  const cut = parsed.names.length > 1 ? 2 : 4;
  return parsed.type === 'Microsoft.Resources/resourceGroups'
    ? undefined
    : id.replace(/\/+$/, '').split('/').slice(0, -cut).join('/');
}

/** The last name of an ID, or the text itself if it isn't an ID. */
export function nameOf(id: string): string {
  return id.replace(/\/+$/, '').split('/').at(-1) ?? id;
}

export function subscriptionOf(id: string): string {
  return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1] ?? '';
}

/** @param type the full type, such as `Microsoft.Compute/galleries/images` */
export function isOfType(id: string, type: string): boolean {
  return sameName(parseResourceId(id)?.type ?? '', type);
}

/**
 * Whether an ID belongs to a resource provider, or extends a resource of it.
 * @param provider such as `Microsoft.Network`
 */
export function isOfProvider(id: string, provider: string): boolean {
  return id.toLowerCase().includes(`/providers/${provider.toLowerCase()}/`);
}

/** Whether an ID belongs to Lab Services, of either generation. */
export function isOfLabs(id: string): boolean {
  return isOfProvider(id, 'Microsoft.LabServices');
}

/** The scope that a resource provider is registered or used in: the ID without a provider's name at its end. */
export function withoutProvider(id: string): string {
  return id.replace(/\/providers\/[^/]+\/?$/i, '');
}

/** Whether an ID is of an extension resource, such as a role assignment. */
export function isExtension(id: string): boolean {
  return id.split(/\/providers\//i).length > 2;
}

/** The ID of what an extension resource, such as a lock, is on: a resource, resource group or subscription. */
export function extendedId(id: string): string {
  return id.replace(/^(.*)\/providers\/.*$/is, '$1');
}

export function resourceGroupOf(id: string): string {
  return /\/resourceGroups\/([^/]+)/i.exec(id)?.[1] ?? '';
}

export function resourceGroupId(subscriptionId: string, name: string): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
}

export function virtualMachineId(subscriptionId: string, resourceGroup: string, name: string): string {
  return `${resourceGroupId(subscriptionId, resourceGroup)}/providers/Microsoft.Compute/virtualMachines/${name}`;
}

export function galleryId(subscriptionId: string, resourceGroup: string, name: string): string {
  return `${resourceGroupId(subscriptionId, resourceGroup)}/providers/Microsoft.Compute/galleries/${name}`;
}

export function definitionId(gallery: string, name: string): string {
  return `${gallery}/images/${name}`;
}

export function versionId(definition: string, name: string): string {
  return `${definition}/versions/${name}`;
}

/** An image that a lab plan offers. It has the name of its definition. */
export function labPlanImageId(labPlan: string, name: string): string {
  return `${labPlan}/images/${name}`;
}

/**
 * `gallery\definition\version`, `gallery\definition` or just the name, as Azure's documentation writes images in lists.
 */
export function fullName(id: string): string {
  return (parseForeignId(id) ?? parseResourceId(id))?.names.join('\\') ?? id;
}
