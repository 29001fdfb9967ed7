import type { Call } from '../answer';
import { compact } from '../json';
import type { Json } from '../json';
import { listed, rendered } from '../render';
import type { StoredResource } from '../world';

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
