import type { PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import { unknownApiVersion, type UnknownApiVersion } from '../../domain/errors/unknownApiVersion';
import { subscriptionOf } from '../../domain/id/resourceId';
import { namespaceOf } from '../../domain/id/typeOfPath';
import { failureOfResponse } from '../http/armError';
import type { KnownVersions } from './knownVersions';
import { newestUpTo } from './newestUpTo';
import type { Get } from './providerTypes';
import { applyApiVersions, typeVersionsIn, type TypeVersion } from './versionedRequest';

/**
 * Sends each request with api-versions that this Azure offers: clouds, and single routes, get new ones months after each
 * other. A request is lowered to what is known already, which delays nothing. If its version is refused, which does nothing
 * else, the provider is read, once for its namespace, and the request sent once more. What was answered then is remembered.
 */
export function apiVersionPolicy(versions: KnownVersions, get: Get): PipelinePolicy {
  return {
    name: 'computeGallery.apiVersionPolicy',
    async sendRequest(request, next) {
      const ours = typeVersionsIn(request);
      applyApiVersions(request, ({ type, version }) => versions.negotiated(type, version));
      const response = await next(request);
      const refusal = ours.length > 0 ? refusalIn(response) : undefined;
      if (!refusal) return response;
      const before = typeVersionsIn(request);
      await readProviders(versions, get, request.url, before);
      applyApiVersions(request, one => lowered(versions, one, refusedOf(before, refusal), refusal));
      const after = typeVersionsIn(request);
      if (after.every(({ version }, index) => version === before[index]?.version)) return response;
      const again = await next(request);
      if (!refusalIn(again)) {
        for (const [index, { type, version }] of after.entries()) {
          if (version !== before[index]?.version) versions.learn(type, ours[index]?.version ?? version, version);
        }
      }
      return again;
    },
  };
}

function refusalIn({ status, bodyAsText }: PipelineResponse): UnknownApiVersion | undefined {
  if (status !== 400 && status !== 404) return undefined;
  try {
    const body: unknown = JSON.parse(bodyAsText ?? '');
    return unknownApiVersion(failureOfResponse({ status, headers: {}, body }));
  } catch {
    return undefined;
  }
}

/** The part of the request that a refusal is about: a resource of a template, or the request itself. */
function refusedOf(inUse: readonly TypeVersion[], { type, version }: UnknownApiVersion): TypeVersion | undefined {
  const [own, ...resources] = inUse;
  const isOf = (one: TypeVersion): boolean => `/${one.type}`.endsWith(`/${type.toLowerCase()}`);
  return resources.find(one => one.version === version && isOf(one)) ?? own;
}

/** Lowered to what Azure named in its refusal, or else to what the provider lists. */
function lowered(
  versions: KnownVersions,
  one: TypeVersion,
  refused: TypeVersion | undefined,
  refusal: UnknownApiVersion,
): string {
  const isRefused = one.type === refused?.type && one.version === refused.version;
  if (isRefused && refusal.supported.length > 0) return newestUpTo(one.version, refusal.supported) ?? one.version;
  return versions.negotiated(one.type, one.version);
}

/** So that other types of the same namespaces aren't refused, too. A provider that can't be read changes nothing. */
async function readProviders(
  versions: KnownVersions,
  get: Get,
  url: string,
  inUse: readonly TypeVersion[],
): Promise<void> {
  const subscription = subscriptionOf(new URL(url).pathname);
  const namespaces = new Set(inUse.map(({ type }) => namespaceOf(type)));
  const unknown = [...namespaces].filter(namespace => !versions.knows(namespace));
  if (subscription === '' || inUse[0]?.type.startsWith('microsoft.resources/subscriptions/')) return;
  await Promise.all(unknown.map(namespace => versions.provider(get, subscription, namespace).catch(() => undefined)));
}
