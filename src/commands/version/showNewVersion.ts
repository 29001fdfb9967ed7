import { traitsOf } from '../../domain/change/traitsOf';
import type { OperationRecord } from '../../operations/journal/record';
import type { CommandServices } from '../services';

/** How to show the replication of the first version that an operation creates. */
export function showNewVersion(services: CommandServices): (operation: OperationRecord) => void {
  return ({ plan }) => {
    const version = plan.changes.find(change => traitsOf(change).makesVersion(change));
    if (version) services.showReplication(version.target);
  };
}
