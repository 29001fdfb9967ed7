import * as l10n from '@vscode/l10n';
import { regionKey } from '../../region/region';
import type { ImageVersion } from '../../version/imageVersion';
import { latestByRegion } from '../../version/latest';
import { byNumberDescending } from '../../version/semanticVersion';
import { exportableLab, labState } from '../exports/exportLabNotices';
import type { LabPlan } from '../owner/labPlan';
import type { Lab } from './lab';

/** The version that a new lab in the same region would get, if it is newer than that of the lab. */
export function newerVersion(lab: Lab, versions: readonly ImageVersion[]): ImageVersion | undefined {
  const latest = latestByRegion(versions).get(regionKey(lab.location));
  const { exactVersion } = lab;
  return latest && exactVersion !== undefined && byNumberDescending(latest.name, exactVersion) < 0 ? latest : undefined;
}

/** The image version of a lab: `1.0.3`, or `1.0.3, newest 1.0.5`. Undefined if unknown. */
export function labVersionText(lab: Lab, versions: readonly ImageVersion[]): string | undefined {
  const { exactVersion } = lab;
  if (exactVersion === undefined) return undefined;
  const newer = newerVersion(lab, versions);
  return newer ? l10n.t('{0}, newest {1}', exactVersion, newer.name) : exactVersion;
}

/**
 * Why the template of a lab can't be exported, in one sentence. Undefined if nothing known to the tree prevents it.
 * @param labPlan null if it was deleted, undefined if unknown
 * @param nameOf returns `North Europe` for `northeurope`
 */
export function exportProblem(
  lab: Lab,
  labPlan: LabPlan | null | undefined,
  nameOf: (region: string) => string,
): string | undefined {
  const found = lab.labPlanId === undefined ? null : labPlan;
  const [problem] = [
    ...(found === undefined ? [] : exportableLab({ lab, labPlan: found }, nameOf)),
    ...labState({ lab }),
  ].filter(({ severity }) => severity === 'error');
  if (problem) return problem.message;
  return labPlan && labPlan.galleryId === undefined
    ? l10n.t('The lab plan {0} has no gallery to export to.', labPlan.name)
    : undefined;
}
