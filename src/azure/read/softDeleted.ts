import { object, text } from '../../arm/json';
import type { SoftDeletedVersion } from '../../domain/model/softDeletedVersion';
import { nameOf } from '../../domain/resourceId';
import { readResource } from './resource';

export function readSoftDeleted(item: unknown): SoftDeletedVersion | undefined {
  const resource = readResource(item);
  const id = text(resource?.properties['resourceArmId']);
  if (!resource || id === undefined) return undefined;
  const { properties } = resource;
  return {
    id,
    name: nameOf(id),
    location: resource.base.location,
    deletedTime: text(properties['softDeletedTime']),
    hardDeletionTime: text(properties['hardDeletionTargetTime']) ?? text(object(item)['hardDeletionTargetTime']),
  };
}
