import { fullName } from '../domain/resourceId';
import { showReadOnly } from '../platform/documents';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** View Properties: what Azure says of a resource, as a document that cannot be edited. */
export const viewProperties: Command =
  ({ reader, session, selection }) =>
  async (...args) => {
    const [id] = resourceIdsOf(args, selection);
    if (id === undefined) return;
    await session.start();
    const body = await reader.raw(id);
    await showReadOnly(`${fullName(id).replaceAll('\\', ' › ')}.json`, `${JSON.stringify(body, undefined, 2)}\n`);
  };
