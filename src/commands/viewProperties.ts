import { showResource } from '../platform/documents';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** View Properties: what Azure says of a resource, as a document that cannot be edited. */
export const viewProperties: Command =
  ({ selection }) =>
  async (...args) => {
    const [id] = resourceIdsOf(args, selection);
    if (id !== undefined) await showResource(id, 'json');
  };
