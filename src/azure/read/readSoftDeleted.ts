import { object, text } from '../../base/json';
import { nameOf } from '../../domain/id/resourceId';
import type { SoftDeletedVersion } from '../../domain/version/softDeletedVersion';
import { readDate, readResource } from './readResource';

export function readSoftDeleted(item: unknown): SoftDeletedVersion | undefined {
  const resource = readResource(item);
  const id = text(resource?.properties['resourceArmId']);
  if (!resource || id === undefined) return undefined;
  const { properties } = resource;
  return {
    id,
    name: nameOf(id),
    location: resource.base.location,
    deletedTime: readDate(properties['softDeletedTime']),
    hardDeletionTime: readDate(properties['hardDeletionTargetTime'] ?? object(item)['hardDeletionTargetTime']),
  };
}
