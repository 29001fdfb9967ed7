import { enumValue } from '../../../arm/enumValue';
import { number, object, text } from '../../../base/json';
import type { Lab } from '../../../domain/labs/lab/lab';
import { readResource } from '../readResource';
import { readLabError } from './readLabError';

const states = ['Draft', 'Publishing', 'Scaling', 'Syncing', 'Published'] as const;

/** A lab of a lab plan. */
export function readLab(item: unknown): Lab | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  const machines = object(properties['virtualMachineProfile']);
  const image = object(machines['imageReference']);
  const size = object(machines['sku']);
  return {
    ...base,
    kind: 'lab',
    title: text(properties['title']) ?? base.name,
    labPlanId: text(properties['labPlanId']),
    state: enumValue(properties['state'], states),
    createOption: enumValue(machines['createOption'], ['TemplateVM', 'Image']),
    definitionId: text(image['id']),
    exactVersion: text(image['exactVersion']),
    osType: enumValue(machines['osType'], ['Windows', 'Linux']),
    size: text(size['name']),
    capacity: number(size['capacity']),
    adminUser: text(object(machines['adminUser'])['username']),
    error: readLabError(properties['resourceOperationError']),
  };
}
