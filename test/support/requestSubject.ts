import type { ArmRequest } from '../../src/simulator/http/http';
import type { World } from '../../src/simulator/world/world';

/** `list` reads all of a kind that one resource has; `poll` asks how far Azure's work on a resource is. */
export type What = 'write' | 'poll' | 'read' | 'list';
export type Kind = 'gallery' | 'definition' | 'version' | 'labMachine';

/** What a request is about. */
export interface Subject {
  readonly what: What;
  /** Undefined for what no test has to tell apart. */
  readonly kind: Kind | undefined;
  /** Lower-cased id of the resource; of a list, that of the resource that has them and their type. */
  readonly id: string;
}

/** Work on a resource is about that resource, whatever its URL: polls, and actions that name it in their body. */
export function subjectOf(request: ArmRequest, { operations }: World): Subject {
  const { pathname } = new URL(request.url, 'https://localhost');
  const path = decodeURIComponent(pathname).toLowerCase();
  const operation = operations.get(/\/(?:capsoperations|operationresults)\/([^/]+)$/.exec(path)?.[1] ?? '');
  if (operation) return subject('poll', operation.resource.toLowerCase());
  if (request.method !== 'GET') return subject('write', path.endsWith('/saveimage') ? machineIn(request) : path);
  return subject(typeOf(path).isList ? 'list' : 'read', path);
}

const kinds: Readonly<Record<string, Kind>> = {
  'microsoft.compute/galleries': 'gallery',
  'microsoft.compute/galleries/images': 'definition',
  'microsoft.compute/galleries/images/versions': 'version',
  'microsoft.labservices/labs/virtualmachines': 'labMachine',
};

function subject(what: What, id: string): Subject {
  return { what, id, kind: kinds[typeOf(id).type] };
}

function typeOf(id: string): { readonly type: string; readonly isList: boolean } {
  const [namespace = '', ...parts] = id.split('/providers/').at(-1)?.split('/') ?? [];
  const types = parts.filter((_, at) => at % 2 === 0);
  return { type: [namespace, ...types].join('/'), isList: parts.length % 2 === 1 };
}

function machineIn({ body }: ArmRequest): string {
  const { labVirtualMachineId } = JSON.parse(body ?? '{}') as { readonly labVirtualMachineId?: string };
  return labVirtualMachineId?.toLowerCase() ?? '';
}
