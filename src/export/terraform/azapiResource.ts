import { armRequest } from '../../arm/armRequest';
import { classicLabBody } from '../../arm/labs/labBody';
import { adminPassword, type TemplateResource } from '../../arm/templateValue';
import { object, type Json } from '../../base/json';
import { nameOf, parentId, parseResourceId } from '../../domain/id/resourceId';
import type { Change, ChangeOf } from '../../domain/plan/plan';
import { otherMembers, type KnownMembers } from '../../domain/resource/otherMembers';
import { Expression } from '../expression';
import type { Resource } from './azurermResource';
import { block, type Block, type Member } from './block';
import { hclValue } from './hclValue';

const topLevelMembers = new Set(['type', 'apiVersion', 'name', 'scope', 'location', 'tags', 'identity', 'dependsOn']);

/** Any resource through the provider `azapi`, with Azure's own body. */
export function azapiResource(id: string, resource: TemplateResource): Resource {
  const { type, apiVersion, location, tags, identity } = resource;
  const body = Object.fromEntries(Object.entries(resource).filter(([member]) => !topLevelMembers.has(member)));
  const users = object(object(identity)['userAssignedIdentities']);
  const isPlain = !otherMembers(identity, { type: true, userAssignedIdentities: emptyMembers(users) });
  return {
    type: 'azapi_resource',
    members: [
      ['type', `${type}@${apiVersion}`],
      ['parent_id', parentId(id)],
      ['name', nameOf(id)],
      ['location', location],
      identity === undefined || !isPlain
        ? undefined
        : block(
            'identity',
            ['type', object(identity)['type']],
            Object.keys(users).length > 0 ? ['identity_ids', Object.keys(users)] : undefined,
          ),
      ['body', isPlain ? body : { ...body, identity }],
      // Azure validates the body. The provider's schema may only include older api-versions.
      ['schema_validation_enabled', false],
      ['tags', tags],
      block('timeouts', ['create', '6h'], ['update', '6h']),
    ],
  };
}

/** As the block for identities describes them. */
function emptyMembers(users: Json): Readonly<Record<string, KnownMembers>> {
  return Object.fromEntries(Object.keys(users).map(id => [id, {}]));
}

/** A request that changes an existing resource, sent once when applied. */
export function azapiAction(change: Change): Resource | undefined {
  const request = armRequest(change);
  if (!request || (request.method !== 'PATCH' && request.method !== 'POST')) return undefined;
  const { method, path, apiVersion, body } = request;
  if (method === 'PATCH') return actionOf(path, apiVersion, method, body);
  const [, id = path, action] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
  return actionOf(id, apiVersion, method, withPasswordParameter(change, body), action);
}

/** The body for a classic lab account, with the password as a variable. */
function withPasswordParameter(change: Change, body: unknown): unknown {
  return change.kind === 'createLab' ? classicLabBody(change, adminPassword) : body;
}

/** @param id of a resource, or of a resource provider in a subscription */
export function actionOf(id: string, apiVersion: string, method: string, body: unknown, action?: string): Resource {
  return {
    type: 'azapi_resource_action',
    members: [
      ['type', `${parseResourceId(id)?.type ?? 'Microsoft.Resources/providers'}@${apiVersion}`],
      ['resource_id', id],
      ['action', action],
      ['method', method],
      ['body', body],
      block('timeouts', ['create', '6h'], ['update', '6h']),
    ],
  };
}

/** An update of a definition. First reads the properties that Azure requires to be repeated. */
export function definitionUpdate(
  change: ChangeOf<'updateDefinition'>,
  symbol: string,
  dependsOn: Member | undefined,
): [Block, Resource] | undefined {
  const request = armRequest(change);
  if (!request) return undefined;
  const found = `data.azapi_resource.${symbol}.output.properties`;
  const properties: Json = { ...object(object(request.body)['properties']) };
  const { recommended, ...rest } = properties;
  const body = {
    properties: {
      ...rest,
      osType: new Expression(`${found}.osType`),
      osState: new Expression(`${found}.osState`),
      identifier: new Expression(`${found}.identifier`),
      ...(recommended !== undefined && {
        recommended: mergedInto(`try(${found}.recommended, {})`, recommended),
      }),
    },
  };
  return [
    currentState(change.target, request.apiVersion, symbol, dependsOn),
    actionOf(change.target, request.apiVersion, 'PATCH', body),
  ];
}

/**
 * The current state of a resource as a data source, read when Terraform plans, or after the dependencies in the same
 * plan.
 */
export function currentState(target: string, apiVersion: string, symbol: string, dependsOn: Member | undefined): Block {
  return block(
    `data "azapi_resource" "${symbol}"`,
    ['type', `${parseResourceId(target)?.type ?? ''}@${apiVersion}`],
    ['resource_id', target],
    ['response_export_values', ['*']],
    dependsOn,
  );
}

function mergedInto(base: string, value: unknown): unknown {
  return new Expression(`merge(${base}, ${hclValue(value, '      ')})`);
}
