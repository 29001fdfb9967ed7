import type { ArmRequest } from '../../arm/request';
import { isOfType } from '../../domain/id/resourceId';
import { azCommand } from './azCommand';
import type { Option, Raw } from './azCommand';

const maxWaitSeconds = 86_400;

/** A request just as Run sends it, for what the options of `az` cannot say, and the wait for its end. */
export function azRest(request: ArmRequest, more: readonly Option[] = []): string[] {
  return azRestWithBody(request, request.body && JSON.stringify(request.body), more);
}

/** The same with a body that may be put together when the script runs. */
export function azRestWithBody(
  request: ArmRequest,
  body: string | Raw | undefined,
  more: readonly Option[] = [],
): string[] {
  const { method, path, apiVersion } = request;
  const wait = [method === 'PATCH' ? 'updated' : 'created'] as const;
  return [
    ...azSend(request, body, more),
    ...(isOfType(path, 'Microsoft.Resources/resourceGroups') ? [] : [azWait(path, apiVersion, wait)]),
  ];
}

/** The request alone, for what Azure completes at once, or is waited for in another way. */
export function azSend(request: ArmRequest, body: string | Raw | undefined, more: readonly Option[] = []): string[] {
  return ["# Sent as it is: the options of 'az' have no words for part of it.", send(request, body, more)];
}

function send(
  { method, path, apiVersion }: ArmRequest,
  body: string | Raw | undefined,
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

/** Waits until a resource is so: `created`, `updated`, `deleted`, or `custom` with a question about it. */
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
