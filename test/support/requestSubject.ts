import type { ArmRequest } from '../../src/simulator/http/http';
import type { World } from '../../src/simulator/world/world';

/** `list` reads all children of a kind of one resource; `poll` polls Azure's work on a resource. */
export type What = 'write' | 'poll' | 'read' | 'list';
export type Kind = 'gallery' | 'definition' | 'version' | 'labMachine';

/** What a request is about. */
export interface Subject {
  readonly what: What;
  /** Undefined for kinds that no test distinguishes. */
  readonly kind: Kind | undefined;
  /** Lowercase id of the resource; for a list, that of the parent with the type of its children. */
  readonly id: string;
}

/** Polls, and actions that name a resource in their body, are about that resource, regardless of their URL. */
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
