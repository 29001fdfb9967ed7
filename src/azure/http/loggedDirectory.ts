import type { Logger } from '../../base/logger';
import type { Connection, Directory } from '../ports';
import { requestLog } from './requestLog';

/** The same directory, with every request of its connections in the log. */
export function loggedDirectory(directory: Directory, log: Logger): Directory {
  const policy = requestLog(log);
  const known = new WeakMap<Connection, Connection>();
  /** Always the same for a connection, which clients are kept by. */
  const logged = (connection: Connection): Connection => {
    const found = known.get(connection) ?? { ...connection, policies: [...(connection.policies ?? []), policy] };
    known.set(connection, found);
    return found;
  };
  return {
    ...directory,
    connectionOf: subscriptionId => logged(directory.connectionOf(subscriptionId)),
    tenants: () => directory.tenants().map(tenant => ({ ...tenant, connection: logged(tenant.connection) })),
  };
}
