import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import { definitionIdOf, isVersionId } from '../../id/galleryIds';
import { fullName, nameOf, parentId, resourceGroupOf, sameId, subscriptionOf } from '../../id/resourceId';
import type { LabReadiness } from '../lab/labReadiness';

/** The result of one export of a rescue, if it has ended. */
export interface ExportOutcome {
  readonly labId: string;
  readonly state: 'exported' | 'failed' | 'underWay' | 'notStarted';
  /** The exported version. */
  readonly versionId?: string | undefined;
  /** Why it failed, or wasn't started. */
  readonly reason?: string | undefined;
}

export type RescueResult = 'ready' | 'safe' | 'notExportable' | 'unread' | ExportOutcome['state'];

/** Labs that couldn't be read. */
export interface UnreadLabs {
  /** Name of the subscription or classic lab account. */
  readonly of: string;
  readonly subscriptionId: string;
  readonly reason: string;
}

/** One lab of a report or, with `unread`, all labs that couldn't be read. Unknown texts are empty. */
export interface RescueRow {
  readonly lab: string;
  readonly result: RescueResult;
  /** Gallery, image definition and, if there is one, version that contain or will contain the image. */
  readonly gallery: string;
  readonly image: string;
  readonly version: string;
  readonly reason: string;
  /** The user account in the image. Passwords are unknown here. */
  readonly userName: string;
  readonly labPlan: string;
  readonly region: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly labId: string;
  readonly imageId: string;
}

/** One row per lab with its state before the exports, as plain text that can be stored until they end. */
export function rescueRows(labs: readonly LabReadiness[]): readonly RescueRow[] {
  return labs.map(({ lab, state, reason, imageId }) => ({
    lab: lab.title,
    result: state,
    ...imageWords(imageId ?? ''),
    reason,
    userName: lab.adminUser ?? '',
    labPlan: nameOf(lab.labPlanId ?? lab.labAccountId ?? ''),
    region: lab.location,
    subscription: subscriptionOf(lab.id),
    resourceGroup: resourceGroupOf(lab.id),
    labId: lab.id,
  }));
}

/** One row for each scope that couldn't be read. Without them a report would seem complete. */
export function unreadRows(unread: readonly UnreadLabs[]): readonly RescueRow[] {
  return unread.map(({ of, subscriptionId, reason }) => ({
    lab: l10n.t('Labs in {0}', of),
    result: 'unread',
    ...imageWords(''),
    reason,
    ...{ userName: '', labPlan: '', region: '', subscription: subscriptionId, resourceGroup: '', labId: '' },
  }));
}

/** The same rows with the results of the exports. A lab that was ready and has no outcome wasn't started. */
export function withOutcomes(rows: readonly RescueRow[], outcomes: readonly ExportOutcome[]): readonly RescueRow[] {
  return rows.map(row => {
    if (row.result !== 'ready') return row;
    const outcome = outcomes.find(one => sameId(one.labId, row.labId));
    return {
      ...row,
      ...imageWords(outcome?.versionId ?? row.imageId),
      result: outcome?.state ?? 'notStarted',
      reason: outcome?.reason ?? '',
    };
  });
}

function imageWords(imageId: string): Pick<RescueRow, 'gallery' | 'image' | 'version' | 'imageId'> {
  const isVersion = isVersionId(imageId);
  const definition = definitionIdOf(imageId);
  return {
    gallery: nameOf(parentId(definition) ?? ''),
    image: nameOf(definition),
    version: isVersion ? nameOf(imageId) : '',
    imageId,
  };
}

/** Whether the image is in a gallery, and so outlives the service. */
function isRescued({ result }: RescueRow): boolean {
  return result === 'safe' || result === 'exported';
}

/** `golden\linux-101\1.0.0`. Empty if there is no image. */
export function imageText({ imageId }: RescueRow): string {
  return imageId === '' ? '' : fullName(imageId);
}

export function resultText(result: RescueResult): string {
  switch (result) {
    case 'ready':
      return l10n.t('can be exported');
    case 'safe':
      return l10n.t('already safe');
    case 'notExportable':
      return l10n.t('skipped');
    case 'exported':
      return l10n.t('exported');
    case 'failed':
      return l10n.t('failed');
    case 'underWay':
      return l10n.t('in progress');
    case 'notStarted':
      return l10n.t('not started');
    case 'unread':
      return l10n.t("couldn't be read");
  }
}

/** One line: the number of labs, how many are in a gallery, and what couldn't be read. */
export function rescueSummary(rows: readonly RescueRow[]): string {
  const count = (result: RescueResult): number => rows.filter(one => one.result === result).length;
  const parts = (['exported', 'safe', 'ready', 'underWay', 'failed', 'notStarted', 'notExportable'] as const)
    .filter(result => count(result) > 0)
    .map(result => l10n.t('{0}: {1}', resultText(result), count(result)));
  const rescued = rows.filter(isRescued).length;
  const unread = rows.flatMap(({ lab, result }) => (result === 'unread' ? [lab] : []));
  return [
    l10n.t('Labs that are safe in a gallery: {0} of {1}', rescued, rows.length - unread.length),
    ...parts,
    ...(unread.length > 0 ? [l10n.t("couldn't be read: {0}", listText(unread))] : []),
  ].join(' · ');
}
