import * as l10n from '@vscode/l10n';
import { definitionIdOf, isVersionId } from '../../id/galleryIds';
import { listText } from '../../../base/listText';
import { fullName, nameOf, parentId, resourceGroupOf, sameId, subscriptionOf } from '../../id/resourceId';
import type { LabReadiness } from '../lab/labReadiness';

/** How one export of a rescue ended, as far as it did. */
export interface ExportOutcome {
  readonly labId: string;
  readonly state: 'exported' | 'failed' | 'underWay' | 'notBegun';
  /** The version that was found to be made. */
  readonly versionId?: string | undefined;
  /** Why it failed, or was not begun. */
  readonly reason?: string | undefined;
}

export type RescueResult = 'ready' | 'safe' | 'notExportable' | 'unread' | ExportOutcome['state'];

/** Labs of which nothing is known, for what they lie in could not be read. */
export interface UnreadLabs {
  /** Name of the subscription or classic lab account. */
  readonly of: string;
  readonly subscriptionId: string;
  readonly reason: string;
}

/** One lab of a report, or, `unread`, all those of which nothing is known; texts that there are none of are empty. */
export interface RescueRow {
  readonly lab: string;
  readonly result: RescueResult;
  /** Gallery, image definition and, where there is one, version that hold the image or will. */
  readonly gallery: string;
  readonly image: string;
  readonly version: string;
  readonly reason: string;
  /** The user whom machines from the image keep; passwords are known to nobody here. */
  readonly userName: string;
  readonly labPlan: string;
  readonly region: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly labId: string;
  readonly imageId: string;
}

/** A row a lab, as it is before the exports: plain texts, which can be kept until those end. */
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

/** A row for whatever could not be read: a report without it would seem complete. */
export function unreadRows(unread: readonly UnreadLabs[]): readonly RescueRow[] {
  return unread.map(({ of, subscriptionId, reason }) => ({
    lab: l10n.t('Labs in {0}', of),
    result: 'unread',
    ...imageWords(''),
    reason,
    ...{ userName: '', labPlan: '', region: '', subscription: subscriptionId, resourceGroup: '', labId: '' },
  }));
}

/** The same rows with how the exports ended, as far as they did: a lab that was ready and has no outcome was not begun. */
export function withOutcomes(rows: readonly RescueRow[], outcomes: readonly ExportOutcome[]): readonly RescueRow[] {
  return rows.map(row => {
    if (row.result !== 'ready') return row;
    const outcome = outcomes.find(one => sameId(one.labId, row.labId));
    return {
      ...row,
      ...imageWords(outcome?.versionId ?? row.imageId),
      result: outcome?.state ?? 'notBegun',
      reason: outcome?.reason ?? '',
    };
  });
}

function imageWords(imageId: string): Pick<RescueRow, 'gallery' | 'image' | 'version' | 'imageId'> {
  const isVersion = isVersionId(imageId);
  const definition = definitionIdOf(imageId);
  return {
    gallery: definition === '' ? '' : nameOf(parentId(definition) ?? ''),
    image: nameOf(definition),
    version: isVersion ? nameOf(imageId) : '',
    imageId,
  };
}

/** What is in a gallery, so that the end of the service takes nothing away. */
function isRescued({ result }: RescueRow): boolean {
  return result === 'safe' || result === 'exported';
}

/** `golden\linux-101\1.0.0`; empty where there is no image. */
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
      return l10n.t('left out');
    case 'exported':
      return l10n.t('exported');
    case 'failed':
      return l10n.t('failed');
    case 'underWay':
      return l10n.t('in progress');
    case 'notBegun':
      return l10n.t('not started');
    case 'unread':
      return l10n.t("couldn't be read");
  }
}

/** One line: how many labs there are, how many of them are in a gallery, and what could not be read. */
export function rescueSummary(rows: readonly RescueRow[]): string {
  const count = (result: RescueResult): number => rows.filter(one => one.result === result).length;
  const parts = (['exported', 'safe', 'ready', 'underWay', 'failed', 'notBegun', 'notExportable'] as const)
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
