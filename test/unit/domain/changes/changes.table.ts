import { definitionChanges } from './definitionChanges';
import { deletions } from './deletions';
import { galleryChanges } from './galleryChanges';
import { machines } from './machines';
import { versionChanges } from './versionChanges';
import type { ChangeRefusal } from './changeRefusal';

/** Every case in which a plan besides new versions is refused. */
export const changeRefusals: readonly ChangeRefusal[] = [
  ...galleryChanges,
  ...definitionChanges,
  ...versionChanges,
  ...deletions,
  ...machines,
];
