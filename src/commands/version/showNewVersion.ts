import type { OperationRecord } from '../../operations/journal/record';
import type { CommandServices } from '../services';

/** Shows the regions of the first version that an operation makes, filling up. */
export function showNewVersion(services: CommandServices, operation: OperationRecord | undefined): void {
  const version = operation?.plan.changes.find(({ kind }) => kind === 'createVersion');
  if (version) services.showReplication(version.target);
}
