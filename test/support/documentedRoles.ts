import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/mini';
import { repository } from './simulator';

const role = z.object({ Name: z.string(), Actions: z.array(z.string()), NotActions: z.array(z.string()) });

/** The two custom roles in the README: to read, and to publish. */
export function documentedRoles() {
  const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => JSON.parse(json) as unknown);
  return z.tuple([role, role]).parse(blocks);
}
