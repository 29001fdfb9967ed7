import * as l10n from '@vscode/l10n';
import { isVersionId } from '../id/galleryIds';
import type { ImageUser, ImageUserKind } from './imageUser';
import { fullName, nameOf, resourceGroupOf } from '../id/resourceId';
import { userKindName, userName } from './imageUsage';

const order: readonly ImageUserKind[] = [
  'scaleSet',
  'scaleSetInstance',
  'virtualMachine',
  'disk',
  'imageTemplate',
  'labPlanImage',
  'lab',
];

/** The users of an image, as a Markdown document: one heading per kind, one line per user. */
export function usageText(id: string, users: readonly ImageUser[]): string {
  const head = `# ${l10n.t('Usage of {0}', fullName(id))}`;
  if (users.length === 0) {
    return `${head}\n\n${l10n.t('Nothing that you can see uses it.')}\n`;
  }
  const parts = order.flatMap(kind => {
    const own = users.filter(user => user.kind === kind);
    return own.length === 0 ? [] : [`## ${userKindName(kind)}`, own.map(lineOf).join('\n')];
  });
  return `${[head, ...parts].join('\n\n')}\n`;
}

function lineOf(user: ImageUser): string {
  const pinned = isVersionId(user.imageId);
  const which = pinned
    ? l10n.t('version {0}', nameOf(user.imageId))
    : user.exactVersion === undefined
      ? l10n.t('the latest')
      : l10n.t('the latest, which was {0} at the time', user.exactVersion);
  const facts = [which, user.orchestration, user.location, resourceGroupOf(user.id)].filter(Boolean).join(' · ');
  return `- **${userName(user).replace(/([\\`*[\]<>]|(?<![a-z\d])_|_(?![a-z\d]))/gi, '\\$1')}**: ${facts}`;
}
