import type { PipelineRequest } from '@azure/core-rest-pipeline';
import { bodyAt } from '../../arm/bodyAt';
import { isObject, list, object, parsedJson, text, type Json } from '../../base/json';
import { typeOfPath } from '../../domain/id/typeOfPath';

/** A resource type in a request, and the api-version that the request uses for it. */
export interface TypeVersion {
  /** In lower case. */
  readonly type: string;
  readonly version: string;
}

const inQuery = /([?&]api(?:-|%2d)version=)([^&#]*)/i;

/** What Azure itself names to ask for the status of an operation. It may be signed. */
const operation = /operation(s|results?|status(es)?)?$/;

/**
 * The resource types in a request: its own and, for a deployment, those in its template. Empty without a version, or
 * if the version is Azure's.
 */
export function typeVersionsIn({ method, url, body }: PipelineRequest): readonly TypeVersion[] {
  const version = inQuery.exec(url)?.[2];
  if (version === undefined) return [];
  const own = { type: typeOfPath(new URL(url).pathname), version };
  if (operation.test(own.type)) return [];
  return [
    own,
    ...(method === 'PUT' && own.type === deployments ? resourcesIn(parsed(body)).flatMap(typeVersionOf) : []),
  ];
}

/** Changes the versions of a request, in its URL and in the template of a deployment. */
export function applyApiVersions(request: PipelineRequest, versionFor: (used: TypeVersion) => string): void {
  const [own] = typeVersionsIn(request);
  if (!own) return;
  const version = versionFor(own);
  if (version !== own.version) request.url = request.url.replace(inQuery, `$1${version}`);
  else if (own.type !== deployments) return;
  const body = parsed(request.body);
  if (body === undefined) return;
  const lowered = version === own.version ? body : bodyAt(own.type, version, body);
  const changed = own.type === deployments ? withTemplate(lowered, versionFor) : lowered;
  if (changed !== body) request.body = JSON.stringify(changed);
}

const deployments = 'microsoft.resources/deployments';

function resourcesIn(deployment: Json | undefined): readonly Json[] {
  return list(object(object(object(deployment)['properties'])['template'])['resources']).filter(isObject);
}

function typeVersionOf(resource: Json): readonly TypeVersion[] {
  const [type, version] = [text(resource['type']), text(resource['apiVersion'])];
  return type === undefined || version === undefined ? [] : [{ type: type.toLowerCase(), version }];
}

function withTemplate(body: Json, versionFor: (used: TypeVersion) => string): Json {
  const resources = resourcesIn(body);
  const changed = resources.map(resource => {
    const [used] = typeVersionOf(resource);
    const version = used && versionFor(used);
    if (!used || version === undefined || version === used.version) return resource;
    return { ...bodyAt(used.type, version, resource), apiVersion: version };
  });
  if (changed.every((resource, index) => resource === resources[index])) return body;
  const properties = object(body['properties']);
  return {
    ...body,
    properties: { ...properties, template: { ...object(properties['template']), resources: changed } },
  };
}

function parsed(body: PipelineRequest['body']): Json | undefined {
  const value = typeof body === 'string' ? parsedJson(body) : undefined;
  return isObject(value) ? value : undefined;
}
