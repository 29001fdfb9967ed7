import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { LiveValidator } from 'oav/dist/lib/liveValidation/liveValidator';
import { repository } from './simulator';

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly request?: unknown;
  readonly response?: unknown;
  /** The request comes from a test and may be invalid on purpose: only the response is checked. */
  readonly answerOnly?: boolean;
}

const specification = path.resolve(repository, '../shared/specs/specification');

/** The newest api-version with an available OpenAPI, by path; other versions differ little. */
const versions: readonly (readonly [path: RegExp, version: string])[] = [
  [/\/Microsoft\.Authorization\/(permissions$|roleAssignments(\/|$))/i, '2022-04-01'],
  [/\/Microsoft\.Compute\/(galleries|locations\/[^/]+\/(shared|community)Galleries)/i, '2024-03-03'],
  [/\/Microsoft\.Compute\/(disks|snapshots|diskEncryptionSets)/i, '2024-03-02'],
  [/\/Microsoft\.Compute\/skus/i, '2021-07-01'],
  [/\/Microsoft\.Compute\//i, '2024-07-01'],
  [/\/Microsoft\.ResourceGraph\//i, '2024-04-01'],
  [/\/Microsoft\.LabServices\/(labPlans|labs|skus|locations|operationResults)(\/|$)/i, '2023-06-07'],
  [/^\/subscriptions\/[^/]+\/(resourcegroups|resources|providers)/i, '2024-07-01'],
  [/^\/(subscriptions|tenants)/i, '2022-12-01'],
];

/** Permissions have the same response at every scope, but the validator knows only the path of a resource group. */
const permissions = /^(\/subscriptions\/[^/]+).*(\/providers\/Microsoft\.Authorization\/permissions)$/i;

/** Lab Services includes the location in its poll URLs; its OpenAPI does not. */
const labOperation = /(\/Microsoft\.LabServices)\/locations\/[^/]+(\/operationResults\/)/i;

/** Where the live service itself deviates from its OpenAPI. */
const deviations: readonly RegExp[] = [
  /^GET \/(subscriptions|tenants) 200: .*(property: nextLink|not allowed: count)/,
  // Compute's throttling comes without the envelope that every other error has.
  / 429: OBJECT_ADDITIONAL_PROPERTIES .*(code|message|details|target|innererror) at/,
  /softDeletedArtifactTypes\/.* PATTERN .*\/path\/artifactName/,
  /ResourceGraph\/resources 400: INVALID_TYPE Expected type object .*\/error\/details/,
  // A community gallery repeats its metadata outside its properties.
  /communityGalleries\/[^/]+ 200: OBJECT_ADDITIONAL_PROPERTIES .*communityMetadata/,
  / INVALID_FORMAT .* at \/properties\/communityMetadata\/publisherUri/,
  // Marketplace versions have more members than described.
  /\/publishers\/.*\/versions\/[^/]+ 200: OBJECT_ADDITIONAL_PROPERTIES .*(replicaType|sizeInBytes)$/,
  // In lists, images of lab plans that were never enabled come without the state that is required.
  /^GET .*\/labPlans\/[^/]+\/images 200: OBJECT_MISSING_REQUIRED_PROPERTY .*enabledState/,
];

/** Requests that no available OpenAPI describes: polling, sign-in, networks, classic labs, scripts, locks, other services that use images. */
const unspecified =
  /\/providers\/[^/]+$|(?<!LabServices)\/(capsOperations|operations|DiskOperations|operationresults|operationStatuses)\/|\/providers\/Microsoft\.(Network|Batch|DevCenter|DesktopVirtualization|DevOpsInfrastructure)\/|\/Microsoft\.LabServices\/(labaccounts|register)|\/galleries\/[^/]+\/scripts(\/|$)|\/Microsoft\.Authorization\/locks(\/|$)|^\/(_sample|adfs|metadata)|oauth2|well-known/i;

export const isOpenApiHere = existsSync(specification);

let loaded: Promise<LiveValidator> | undefined;

/**
 * Violations of Azure's OpenAPI in an exchange, one sentence each; empty when it conforms, `undefined` when
 * the OpenAPI does not describe such a request. Only if `isOpenApiHere`.
 */
export async function problemsOf(exchange: Exchange): Promise<string[] | undefined> {
  const { pathname: asked, search } = new URL(exchange.url, 'https://management.azure.com');
  const pathname = asked.replace(permissions, '$1/resourceGroups/any$2').replace(labOperation, '$1$2');
  const version = versions.find(([pattern]) => pattern.test(pathname))?.[1];
  if (version === undefined || unspecified.test(pathname) || search.includes('monitor=true')) return undefined;
  loaded ??= load();
  const validator = await loaded;
  const url = pathname + search.replace(/api-version=[^&]*/, `api-version=${version}`);
  const body = (value: unknown): object => (value === undefined || value === null ? {} : { body: value });
  const { requestValidationResult, responseValidationResult } = await validator.validateLiveRequestResponse({
    liveRequest: {
      url,
      method: exchange.method,
      headers: { 'content-type': 'application/json', authorization: 'Bearer' },
      ...body(exchange.request),
    },
    liveResponse: {
      statusCode: String(exchange.status),
      headers: { ...exchange.headers, 'content-type': 'application/json; charset=utf-8' },
      ...body(exchange.response),
    },
  });
  // For a refused request only the refusal is checked.
  const results =
    exchange.status < 400 && !exchange.answerOnly
      ? [requestValidationResult, responseValidationResult]
      : [responseValidationResult];
  const unknown = results.find(({ runtimeException }) => runtimeException)?.runtimeException;
  if (unknown) return [`${exchange.method} ${pathname}: ${unknown.message}`];
  // Refusals by Resource Manager itself are in no provider's OpenAPI.
  return results
    .flatMap(({ errors }) => errors)
    .filter(({ code }) => !(code === 'INVALID_RESPONSE_CODE' && exchange.status >= 400))
    .map(
      ({ code, message, pathsInPayload }) =>
        `${exchange.method} ${pathname} ${exchange.status}: ${code} ${message} at ${pathsInPayload.join(', ')}`,
    )
    .filter(problem => !deviations.some(deviation => deviation.test(problem)));
}

async function load(): Promise<LiveValidator> {
  const [{ LiveValidator: Validator }, { log }] = await Promise.all([
    import('oav/dist/lib/liveValidation/liveValidator'),
    import('oav/dist/lib/util/logging'),
  ]);
  log.consoleLogLevel = 'off';
  const validator = new Validator({
    directory: specification,
    git: { shouldClone: false },
    swaggerPathsPattern: operationFiles(),
    loadValidatorInBackground: false,
    loadValidatorInInitialize: false,
    isArmCall: true,
  });
  await validator.initialize();
  return validator;
}

/** Files that describe operations; the others only contain types. */
function operationFiles(): string[] {
  return readdirSync(specification, { recursive: true, encoding: 'utf8' }).filter(
    file =>
      file.endsWith('.json') &&
      !/(^|\W)(examples|common-types)\W/.test(file) &&
      readFileSync(path.join(specification, file), 'utf8').includes('"paths"'),
  );
}

export interface Recorder {
  readonly httpClient: HttpClient;
  readonly exchanges: Exchange[];
  /** Violations in all recorded exchanges, without duplicates. */
  problems: () => Promise<string[]>;
}

/** Records every exchange of a client, to check it against the OpenAPI at the end of a test. */
export function recording(inner: HttpClient): Recorder {
  const exchanges: Exchange[] = [];
  const httpClient: HttpClient = {
    async sendRequest(request) {
      const answer = await inner.sendRequest(request);
      exchanges.push({
        method: request.method,
        url: request.url,
        status: answer.status,
        headers: answer.headers.toJSON(),
        request: parsed(request.body),
        response: parsed(answer.bodyAsText),
      });
      return answer;
    },
  };
  return { httpClient, exchanges, problems: () => allProblems(exchanges) };
}

/** Violations in any of the exchanges, without duplicates. */
export async function allProblems(exchanges: readonly Exchange[]): Promise<string[]> {
  const problems = new Set<string>();
  for (const exchange of exchanges) for (const problem of (await problemsOf(exchange)) ?? []) problems.add(problem);
  return [...problems];
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
