import type { Json } from '../../http/json';
import type { Call } from '../../http/route';
import { knownTo, renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';

/** An image version as the call's api-version shows it. */
export function renderVersion(
  { apiVersion }: Call,
  version: StoredResource,
  properties: Json = version.properties,
): Json {
  return renderResource(version, knownTo(apiVersion, { safetyProfile: '2022-03-03' }, properties));
}
