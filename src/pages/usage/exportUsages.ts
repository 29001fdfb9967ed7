import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import type { Location } from '../../domain/region/region';
import { regionName } from '../../domain/region/regionName';
import type { ImageUsers } from '../../domain/usage/imageUser';
import { usageText } from '../../domain/usage/usageText';
import { showReadOnly } from '../../platform/showDocument';

/** What uses an image, as a Markdown document. */
export async function exportUsages(
  id: string,
  users: ImageUsers,
  locations: readonly Location[] | undefined,
): Promise<void> {
  await showReadOnly(
    `${l10n.t('Usages of {0}', fullName(id))}.md`,
    usageText(id, users, region => regionName(region, locations)),
  );
}
