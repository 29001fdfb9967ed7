import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../definition/imageDefinition';
import { uniqueDefinitionName } from '../../definition/uniqueNames';
import { fullName, idKey, parentId, sameId } from '../../id/resourceId';
import { sameName } from '../../id/sameName';
import { noticeText } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { missingRightsFor } from '../../rights/missingRightsFor';
import { rightsNotices } from '../../rights/withRightsNotices';
import type { ImageVersion } from '../../version/imageVersion';
import { byNumberDescending } from '../../version/semanticVersion';
import { exportChange } from '../exports/exportLabTemplate';
import { exportNotices } from '../exports/exportNotices';
import { labExportTask, type LabExport, type LabExportTask } from '../exports/labExport';
import type { Lab } from './lab';
import { planOf, type LabFacts } from './labFacts';

/** Whether the image of a lab can be exported to its gallery, or is already there. */
export interface LabReadiness {
  readonly lab: Lab;
  readonly state: 'ready' | 'safe' | 'notExportable';
  /** Why it is safe, or why it can't be exported and what to do. Empty if it is ready. */
  readonly reason: string;
  /** The version if it is safe, or else the image definition to write. Absent if there is neither. */
  readonly imageId?: string | undefined;
  readonly task: LabExportTask;
  readonly notices: readonly Notice[];
}

/**
 * Checks labs in sequence, so that each gets a unique name in its gallery.
 * @param names image names chosen by the user, by the lab's ID key
 */
export function labReadiness(
  labs: readonly Lab[],
  facts: LabFacts,
  names: ReadonlyMap<string, string> = new Map(),
): readonly LabReadiness[] {
  const taken = new Map<string, string[]>();
  return labs.map(lab => {
    const gallery = idKey(planOf(lab, facts)?.galleryId ?? '');
    const others = taken.get(gallery) ?? [];
    const found = readinessOf(
      labExportTask(proposedExport(lab, facts, others, names.get(idKey(lab.id))), facts),
      facts,
    );
    if (found.state === 'ready') taken.set(gallery, [...others, found.task.name]);
    return found;
  });
}

function readinessOf(task: LabExportTask, facts: LabFacts): LabReadiness {
  const { lab, target } = task;
  const safe = safeVersion(task, facts);
  if (safe) return { lab, task, state: 'safe', reason: safeReason(lab, safe), imageId: safe.id, notices: [] };
  const found = exportNotices(task, facts);
  const notices = found.some(isError)
    ? found
    : [...found, ...rightsNotices(missingRightsFor(exportChange(task), facts.missingRights))];
  const errors = notices.filter(isError);
  if (errors.length === 0) return { lab, task, state: 'ready', reason: '', imageId: target, notices };
  const reason = errors.map(noticeText).join(' ');
  return { lab, task, state: 'notExportable', reason, notices };
}

function isError({ severity }: Notice): boolean {
  return severity === 'error';
}

/**
 * Suggests an unused name, based on that of the lab, or the image that was exported from it before, which then gets a
 * new version.
 */
function proposedExport(lab: Lab, facts: LabFacts, others: readonly string[], chosen: string | undefined): LabExport {
  const gallery = planOf(lab, facts)?.galleryId;
  const definitions = facts.definitions?.get(idKey(gallery ?? '')) ?? [];
  const isFree = (name: string): boolean => !others.some(one => sameName(one, name));
  const named = (name: string): ImageDefinition | undefined => definitions.find(one => sameName(one.name, name));
  if (chosen !== undefined) return { lab, name: chosen, into: named(chosen) ? 'newVersion' : 'newImage' };
  const before = (facts.exported?.get(idKey(lab.id)) ?? []).map(id => idKey(parentId(id) ?? ''));
  const own =
    definitions.find(one => before.includes(idKey(one.id)) && isFree(one.name)) ??
    [lab.name]
      .filter(isFree)
      .map(named)
      .find(one => one && isFailedExport(one, lab, facts));
  if (own) return { lab, name: own.name, into: 'newVersion' };
  const takenNames = [...definitions, ...others.map(name => ({ name }))];
  return { lab, name: uniqueDefinitionName(lab.name, takenNames), into: 'newImage' };
}

/** Whether a failed export left an image without a usable version. */
function isFailedExport(definition: ImageDefinition, lab: Lab, facts: LabFacts): boolean {
  const versions = facts.versions?.get(idKey(definition.id));
  return (
    definition.osState === 'Specialized' &&
    (lab.osType ?? definition.osType) === definition.osType &&
    versions !== undefined &&
    versions.every(({ provisioningState }) => provisioningState === 'Failed')
  );
}

/**
 * The version that contains what the lab's machines are created from. Azure doesn't report when a template was last
 * changed, so a running template counts as changed.
 */
function safeVersion({ lab, template }: LabExportTask, facts: LabFacts): ImageVersion | undefined {
  if (lab.createOption === 'Image') {
    const { definitionId = '', exactVersion } = lab;
    return facts.versions?.get(idKey(definitionId))?.find(one => one.name === exactVersion && isUsable(one));
  }
  if (template && template.state !== 'Stopped') return undefined;
  const exported = facts.exported?.get(idKey(lab.id)) ?? [];
  return exported
    .flatMap(id => facts.versions?.get(idKey(parentId(id) ?? ''))?.filter(one => sameId(one.id, id)) ?? [])
    .filter(isUsable)
    .sort(
      (a, b) => (b.publishedDate ?? '').localeCompare(a.publishedDate ?? '') || byNumberDescending(a.name, b.name),
    )[0];
}

function isUsable({ provisioningState }: ImageVersion): boolean {
  return provisioningState === 'Succeeded' || provisioningState === 'Updating';
}

function safeReason(lab: Lab, { id, publishedDate }: ImageVersion): string {
  if (lab.createOption === 'Image') return l10n.t('Its virtual machines are created directly from {0}.', fullName(id));
  return publishedDate === undefined
    ? l10n.t('It was exported as {0}.', fullName(id))
    : l10n.t('It was exported as {0} on {1}.', fullName(id), publishedDate.slice(0, 10));
}
