import { compact, hash, type Json } from '../http/json';
import type { StoredResource } from './storedResource';

/** A resource as returned by GET, in Azure's member order. */
export function renderResource(resource: StoredResource, properties: Json = resource.properties): Json {
  const { name, id, type, location, tags, sku, plan, identity, zones, etag } = resource;
  return compact({ name, id, type, location, tags, sku, plan, identity, zones, properties, etag });
}

/** The properties that answers of an api-version contain: those in `since` only from the version named there. */
export function knownTo(apiVersion: string, since: Readonly<Record<string, string>>, properties: Json): Json {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => apiVersion >= (since[name] ?? '')));
}

/** A resource in lists: for some resources, always the same, the resource group is upper-case. */
export function renderListed(resource: StoredResource, properties?: Json): Json {
  const whole = renderResource(resource, properties);
  return hash(resource.id.toLowerCase()) % 3 === 0 ? { ...whole, id: withUppercaseGroup(resource.id) } : whole;
}

function withUppercaseGroup(id: string): string {
  const parts = id.split('/');
  return parts.map((part, at) => (at === 4 ? part.toUpperCase() : part)).join('/');
}
