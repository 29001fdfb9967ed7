import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import type { ImageUsers } from '../../domain/usage/imageUser';
import { usageText } from '../../domain/usage/usageText';
import { showReadOnly } from '../../platform/showDocument';

/** What uses an image, as a Markdown document. */
export async function exportUsages(id: string, users: ImageUsers): Promise<void> {
  await showReadOnly(`${l10n.t('Usages of {0}', fullName(id))}.md`, usageText(id, users));
}
