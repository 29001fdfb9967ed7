import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/mini';
import { repository } from './simulator';

const specification = path.resolve(repository, '../shared/specs/specification');

/** Whether Azure's OpenAPI is available. */
export const areActionsKnown = existsSync(specification);

const paths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

interface Operation {
  readonly method: string;
  readonly path: RegExp;
  readonly template: string;
}

let operations: readonly Operation[] | undefined;

/** The action that a request needs, by its operation in Azure's OpenAPI; undefined for an unknown operation. */
export function actionOf(method: string, requestPath: string): string | undefined {
  operations ??= readdirSync(specification, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json') && !file.includes('examples'))
    .flatMap(operationsIn);
  const found = operations.find(one => one.method === method && one.path.test(requestPath));
  const provider = /\/providers\/([^/]+)/i.exec(requestPath)?.[1] ?? '';
  return found && actionOfTemplate(method, found.template.replace('{resourceProviderNamespace}', provider));
}

function operationsIn(file: string): readonly Operation[] {
  const { data } = paths.safeParse(JSON.parse(readFileSync(path.join(specification, file), 'utf8')));
  return Object.entries(data?.paths ?? {}).flatMap(([template, methods]) =>
    Object.keys(methods).map(method => ({
      method: method.toUpperCase(),
      path: new RegExp(`^${template.replace('/{scope}/', '/.+/').replace(/\{[^}]+\}/g, '[^/]+')}$`, 'i'),
      template,
    })),
  );
}

/** Actions are named after the fixed segments of a path: `…/galleries/{galleryName}/share` → `galleries/share/action`. */
function actionOfTemplate(method: string, template: string): string {
  const own = template.slice(template.lastIndexOf('/providers/'));
  const isGroup = !template.includes('/providers/');
  const segments = (isGroup ? template : own.replace('/providers/', '')).split('/').filter(one => !/^$|^\{/.test(one));
  const type = [...(isGroup ? ['Microsoft.Resources'] : []), ...segments].join('/');
  if (method === 'POST') return `${type}/action`;
  return `${type}/${method === 'DELETE' ? 'delete' : method === 'GET' ? 'read' : 'write'}`;
}
