import type { Failure } from './failure';

/** What Azure says when it doesn't know the api-version of a request. */
export interface UnknownApiVersion {
  /** `Microsoft.Compute/galleries/images`, or without its namespace. Empty if Azure doesn't name it. */
  readonly type: string;
  readonly version: string;
  /** The versions that it knows instead. Empty if it names none. */
  readonly supported: readonly string[];
}

const code = /^(NoRegisteredProviderFound|InvalidResourceType|InvalidApiVersionParameter|InvalidApiVersion)$/i;
const resourceType = /resource type '([^']+)'/i;
const providerType = /for type '([^']+)'/i;
const namespace = /in the namespace '([^']+)'/i;
const asked = /api[- ]version '([^']+)'/i;
const offered = /supported (?:api-)?versions are '([^']*)'/i;

/**
 * Reads a refusal of an api-version. It says nothing about the resource. Undefined for any other failure, also for one of
 * the same code about the location.
 */
export function unknownApiVersion(failure: Pick<Failure, 'code' | 'message'>): UnknownApiVersion | undefined {
  if (!code.test(failure.code)) return undefined;
  const { message } = failure;
  const part = (pattern: RegExp): string => pattern.exec(message)?.[1]?.trim() ?? '';
  const version = part(asked);
  const supported = part(offered)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (supported.includes(version)) return undefined;
  const type = part(resourceType) || part(providerType);
  return { type: type && [part(namespace), type].filter(Boolean).join('/'), version, supported };
}
