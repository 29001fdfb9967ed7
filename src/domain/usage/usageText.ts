import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../../base/escapeMarkdown';
import { isGalleryId, isVersionId } from '../id/galleryIds';
import { fullName, nameOf, resourceGroupOf } from '../id/resourceId';
import { userKindName, userKinds, userName } from './imageUsage';
import type { ImageUser, ImageUsers } from './imageUser';
import { notLookedAt } from './notLookedAt';

/**
 * The users of an image, as a Markdown document: one heading per kind, one line per user, and at the end what wasn't
 * checked.
 * @param regionName returns `West Europe` for `westeurope`
 */
export function usageText(id: string, { items, unread }: ImageUsers, regionName: (region: string) => string): string {
  const head = `# ${l10n.t('Usages of {0}', escapeMarkdown(fullName(id)))}`;
  const parts = userKinds.flatMap(kind => {
    const own = items.filter(user => user.kind === kind);
    return own.length === 0 ? [] : [`## ${userKindName(kind)}`, own.map(user => lineOf(user, regionName)).join('\n')];
  });
  const none = items.length === 0 ? [l10n.t('No usages found among the resources that you can read.')] : [];
  return `${[head, ...none, ...parts, escapeMarkdown(notLookedAt(unread))].join('\n\n')}\n`;
}

function lineOf(user: ImageUser, regionName: (region: string) => string): string {
  const facts = [whichOf(user), user.orchestration, regionName(user.location), resourceGroupOf(user.id)].filter(
    Boolean,
  );
  return `- **${escapeMarkdown(userName(user))}**: ${facts.map(fact => escapeMarkdown(fact ?? '')).join(' · ')}`;
}

function whichOf({ imageId, exactVersion, onlyWrites }: ImageUser): string {
  if (onlyWrites) return l10n.t('writes new versions');
  if (isGalleryId(imageId)) return l10n.t('all images of the gallery');
  if (isVersionId(imageId)) return l10n.t('version {0}', nameOf(imageId));
  if (exactVersion === undefined) return l10n.t('the latest');
  return l10n.t('the latest, which was {0} at the time', exactVersion);
}
