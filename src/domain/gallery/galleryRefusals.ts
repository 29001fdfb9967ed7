import type { Notice } from '../plan/plan';
import { galleryTask } from '../plan/versionTask';
import { regionKey } from '../region/region';
import type { ImageSource } from '../source/imageSource';
import { managedImageTenancy } from '../source/managedImageNotices';
import { sourceTenant } from '../source/sourcePlace';
import type { VersionFacts } from '../version/versionFacts';
import type { Gallery } from './gallery';
import { existingGallery, sharedHome } from './galleryNotices';

/** Why a gallery accepts no version from a source, whatever the image definition. Empty if it accepts one. */
export function galleryRefusals(
  source: ImageSource,
  existing: Gallery,
  home: string,
  facts: VersionFacts,
): readonly Notice[] {
  const task = { source, gallery: galleryTask({ existing }), home: regionKey(home) };
  const guards = [existingGallery, managedImageTenancy, sourceTenant, sharedHome];
  return guards.flatMap(guard => guard(task, facts)).filter(({ severity }) => severity === 'error');
}
