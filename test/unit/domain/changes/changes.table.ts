import type { ChangeRefusal } from './changeRefusal';
import { definitionChanges } from './definitionChanges';
import { deletions } from './deletions';
import { galleryChanges } from './galleryChanges';
import { machines } from './machines';
import { versionChanges } from './versionChanges';

/** Every early refusal of a change other than a new version. */
export const changeRefusals: readonly ChangeRefusal[] = [
  ...galleryChanges,
  ...definitionChanges,
  ...versionChanges,
  ...deletions,
  ...machines,
];
