import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { userKindName } from './imageUsage';
import type { ImageUserKind } from './imageUser';

/**
 * What "unused" says nothing about: a sentence for wherever an image is said, or implied, to be unused.
 * @param unread kinds of users that couldn't all be read this time
 */
export function notLookedAt(unread: readonly ImageUserKind[]): string {
  const never = l10n.t(
    'Not checked: other tenants, subscriptions that are not selected or that you cannot read, labs of classic lab accounts, AKS, DevTest Labs, Azure Compute Fleet, Service Fabric managed clusters, and templates or scripts that name the image.',
  );
  if (unread.length === 0) return never;
  const failed = l10n.t("Couldn't be read: {0}.", listText(unread.map(userKindName)));
  return `${failed} ${never}`;
}

/** The same for the overview, which takes from Resource Graph alone what refers to an image. */
export function notLookedAtInOverview(): string {
  const kinds = (['labPlanImage', 'batchPool', 'devBox', 'devCenter', 'hostPool'] as const).map(userKindName);
  const here = l10n.t(
    '“Unused” may include versions that these use, which Find Usages looks for: {0}, and whatever uses an image by a shared ID.',
    listText(kinds),
  );
  return `${here} ${notLookedAt([])}`;
}
