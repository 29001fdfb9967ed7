import { compact, type Json } from '../http/json';
import type { Call } from '../http/route';
import { renderListed, renderResource } from '../world/render';
import type { StoredResource } from '../world/storedResource';

/** A Lab Services resource as returned by GET. `resourceOperationError` is included since 2023-06-07. */
export function renderLabResource(call: Call, resource: StoredResource): Json {
  return renderResource(resource, propertiesOf(call, resource));
}

/** The same in lists. */
export function renderListedLabResource(call: Call, resource: StoredResource): Json {
  return renderListed(resource, propertiesOf(call, resource));
}

function propertiesOf(call: Call, { properties }: StoredResource): Json {
  return call.apiVersion >= '2023-06-07' ? properties : compact({ ...properties, resourceOperationError: undefined });
}
