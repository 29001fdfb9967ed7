import { list, text } from '../../../base/json';
import type { LabPlan } from '../../../domain/labs/owner/labPlan';
import { regionKey } from '../../../domain/region/region';
import { readAll, readResource } from '../readResource';
import { readLabError } from './readLabError';

export function readLabPlan(item: unknown): LabPlan | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  return {
    ...base,
    kind: 'labPlan',
    galleryId: text(properties['sharedGalleryId']),
    allowedRegions: readAll(list(properties['allowedRegions']), text).map(regionKey),
    error: readLabError(properties['resourceOperationError']),
  };
}
