import type { Call } from '../http/answer';
import { compact } from '../http/json';
import type { Json } from '../http/json';
import { listed, rendered } from '../world/render';
import type { StoredResource } from '../world/storedResource';

/** A resource of Lab Services as GET answers it; what went wrong last is told only since 2023-06-07. */
export function shown(call: Call, resource: StoredResource): Json {
  return rendered(resource, propertiesOf(call, resource));
}

/** The same in lists. */
export function shownListed(call: Call, resource: StoredResource): Json {
  return listed(resource, propertiesOf(call, resource));
}

function propertiesOf(call: Call, { properties }: StoredResource): Json {
  return call.apiVersion >= '2023-06-07' ? properties : compact({ ...properties, resourceOperationError: undefined });
}
