import { parseDate } from '../../base/date';
import type { ImageVersion } from '../version/imageVersion';
import { readinessOf } from '../version/readiness';
import { byNumberDescending } from '../version/semanticVersion';

/** The managed image that a version was created from. Undefined if it has another source, or Azure doesn't say. */
export function clonedImage({ source }: ImageVersion): string | undefined {
  return source?.kind === 'managedImage' ? source.id : undefined;
}

/** Whether the content of its source is in the gallery: it is ready somewhere, or Azure has once completed it. */
export function isCloned(version: ImageVersion): boolean {
  if (version.provisioningState === 'Deleting') return false;
  return readinessOf(version).ready.length > 0 || ['Succeeded', 'Updating'].includes(version.provisioningState);
}

/** The order of clones: one that isn't published yet first, then by date, newest first. */
export function newestCloneFirst(a: ImageVersion, b: ImageVersion): number {
  const [publishedA, publishedB] = [publishedAt(a), publishedAt(b)];
  return publishedA === publishedB ? byNumberDescending(a.name, b.name) : publishedB - publishedA;
}

function publishedAt({ publishedDate }: ImageVersion): number {
  return parseDate(publishedDate) ?? Number.POSITIVE_INFINITY;
}
