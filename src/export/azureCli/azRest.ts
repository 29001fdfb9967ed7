import type { ArmRequest } from '../../arm/request';
import { isOfType } from '../../domain/id/resourceId';
import type { Expression } from '../expression';
import { azCommand, azJson, type Option } from './azCommand';

export const maxWaitSeconds = 86_400;

/** The request that Run would send, for what `az` has no options for, and a command that waits for its completion. */
export function azRest(request: ArmRequest, more: readonly Option[] = []): string[] {
  return azRestWithBody(request, request.body && azJson(request.body), more);
}

/** The same with a body that may be built when the script runs. */
export function azRestWithBody(
  request: ArmRequest,
  body: string | Expression | undefined,
  more: readonly Option[] = [],
): string[] {
  const { method, path, apiVersion } = request;
  const wait = [method === 'PATCH' ? 'updated' : 'created'] as const;
  return [
    ...azSend(request, body, more),
    ...(isOfType(path, 'Microsoft.Resources/resourceGroups') ? [] : [azWait(path, apiVersion, wait)]),
  ];
}

/** The request without waiting, for what completes at once or is awaited differently. */
export function azSend(
  request: ArmRequest,
  body: string | Expression | undefined,
  more: readonly Option[] = [],
): string[] {
  return ["# Sent as it is: the options of 'az' have no words for part of it.", send(request, body, more)];
}

function send(
  { method, path, apiVersion }: ArmRequest,
  body: string | Expression | undefined,
  more: readonly Option[],
): string {
  return azCommand(
    'rest',
    ['method', method.toLowerCase()],
    ['url', `${path}?api-version=${apiVersion}`],
    ['body', body],
    ...more,
    ['output', 'none'],
  );
}

/** Waits for a resource state: `created`, `updated`, `deleted`, or `custom` with a query. */
export function azWait(id: string, apiVersion: string, until: Option): string {
  return azCommand(
    'resource wait',
    ['ids', id],
    ['api-version', apiVersion],
    until,
    ['interval', 5],
    ['timeout', maxWaitSeconds],
  );
}
