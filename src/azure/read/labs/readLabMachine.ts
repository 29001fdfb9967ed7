import { enumValue } from '../../../arm/enumValue';
import { text } from '../../../base/json';
import type { LabMachine } from '../../../domain/labs/lab/lab';
import { readResource } from '../readResource';
import { readLabError } from './readLabError';

export function readLabMachine(item: unknown): LabMachine | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  return {
    id: base.id,
    name: base.name,
    isTemplate: enumValue(properties['vmType'], ['Template']) !== undefined,
    state: text(properties['state']) ?? 'Unknown',
    provisioningState: base.provisioningState,
    error: readLabError(properties['resourceOperationError']),
  };
}
