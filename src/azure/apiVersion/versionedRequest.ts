import type { PipelineRequest } from '@azure/core-rest-pipeline';
import { bodyAt } from '../../arm/bodyAt';
import { isObject, list, object, parsedJson, text, type Json } from '../../arm/json';
import { typeOfPath } from '../../domain/id/typeOfPath';

/** A type that a request speaks of, and the api-version that it does so in. */
export interface Spoken {
  /** In lower case. */
  readonly type: string;
  readonly version: string;
}

const inQuery = /([?&]api(?:-|%2d)version=)([^&#]*)/i;

/** What Azure itself names to ask for the status of an operation. It may be signed. */
const operation = /operation(s|results?|status(es)?)?$/;

/**
 * The types that a request speaks of: its own and, for a deployment, those in its template. Empty without a version, or
 * if the version is Azure's.
 */
export function spokenIn({ method, url, body }: PipelineRequest): readonly Spoken[] {
  const version = inQuery.exec(url)?.[2];
  if (version === undefined) return [];
  const own = { type: typeOfPath(new URL(url).pathname), version };
  if (operation.test(own.type)) return [];
  return [own, ...(method === 'PUT' && own.type === deployments ? resourcesIn(parsed(body)).flatMap(spokenOf) : [])];
}

/** Changes the versions of a request, in its URL and in the template of a deployment. */
export function speak(request: PipelineRequest, versionFor: (spoken: Spoken) => string): void {
  const [own] = spokenIn(request);
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

function spokenOf(resource: Json): readonly Spoken[] {
  const [type, version] = [text(resource['type']), text(resource['apiVersion'])];
  return type === undefined || version === undefined ? [] : [{ type: type.toLowerCase(), version }];
}

function withTemplate(body: Json, versionFor: (spoken: Spoken) => string): Json {
  const resources = resourcesIn(body);
  const changed = resources.map(resource => {
    const [spoken] = spokenOf(resource);
    const version = spoken && versionFor(spoken);
    if (!spoken || version === undefined || version === spoken.version) return resource;
    return { ...bodyAt(spoken.type, version, resource), apiVersion: version };
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
