import { definitionChanges } from './changes/definitionChanges';
import { deletions } from './changes/deletions';
import { galleryChanges } from './changes/galleryChanges';
import { machines } from './changes/machines';
import { versionChanges } from './changes/versionChanges';
import type { ChangeRefusal } from './changes/changeRefusal';

/** Every case in which a plan besides new versions is refused. */
export const changeRefusals: readonly ChangeRefusal[] = [
  ...galleryChanges,
  ...definitionChanges,
  ...versionChanges,
  ...deletions,
  ...machines,
];
